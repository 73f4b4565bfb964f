package gov.nyc.schools.spotlight.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a submitted form into the scope's store before the rest is read, so that an error elsewhere loses none. */
@Service
public class FormUploads {

  /** The most files that one field takes when its property {@code maxItems} says nothing. */
  static final int MOST_FILES = 5;

  /** Keeps what was uploaded for the scope's file fields; anything else is passed over. Returns why files were refused. */
  public List<FieldError> take(FormDefinition form, MultiValueMap<String, MultipartFile> uploaded, Scope scope) {
    List<FieldError> errors = new ArrayList<>();
    for (FormField field : form.fieldsIn(scope)) {
      if (field.widget().equals(java.util.Optional.of("file")) && !field.fixed()) {
        uploaded.getOrDefault(field.key(), List.of()).stream().filter(FormUploads::chosen).forEach(file -> keep(field, file, scope, errors));
      }
    }
    return errors;
  }

  private static void keep(FormField field, MultipartFile file, Scope scope, List<FieldError> errors) {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    int most = field.number("maxItems", MOST_FILES);
    if (scope.files().files(field.key()).size() >= most) {
      errors.add(FieldError.of(field.key(), "tooManyFiles", most, name));
      return;
    }
    try {
      scope.files().keep(field.key(), name, file.getBytes());
    } catch (RefusedFile e) {
      String code = e.reason().indexOf('.') < 0 ? "forms.error.file." + e.reason() : e.reason();
      errors.add(FieldError.of(field.key(), code, name));
    } catch (IOException e) {
      errors.add(FieldError.of(field.key(), "forms.error.file.broken", name));
    }
  }

  /** A file input that was left empty submits a part without a name. */
  private static boolean chosen(MultipartFile file) {
    return !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
  }
}
