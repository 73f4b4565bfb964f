package gov.nyc.schools.spotlight.site.errors;

import gov.nyc.schools.spotlight.workflow.NoOneWaiting;
import gov.nyc.schools.spotlight.workflow.TaskGone;
import jakarta.persistence.OptimisticLockException;
import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Finds the words for an exception or a status. What nobody foresaw is logged under a reference that the page shows. */
@Component
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  /** Without what is misread on the telephone. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503);

  Problem of(Throwable cause) {
    if (cause instanceof TaskGone || cause instanceof NoOneWaiting) {
      return new Problem(HttpStatus.CONFLICT, "gone");
    }
    if (cause instanceof OptimisticLockingFailureException || cause instanceof OptimisticLockException) {
      return new Problem(HttpStatus.CONFLICT, "stale");
    }
    if (cause instanceof MaxUploadSizeExceededException) {
      return new Problem(HttpStatus.CONTENT_TOO_LARGE, "413");
    }
    if (cause instanceof MultipartException) {
      return new Problem(HttpStatus.BAD_REQUEST, "400");
    }
    if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
      // An id in the path that can't be one names nothing.
      var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
      return inPath ? new Problem(HttpStatus.NOT_FOUND, "404") : new Problem(HttpStatus.BAD_REQUEST, "400");
    }
    var marked = AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class);
    if (marked != null) {
      return said(marked.code(), cause);
    }
    if (cause instanceof ErrorResponse response) {
      return of(response.getStatusCode(), cause);
    }
    return unforeseen(HttpStatus.INTERNAL_SERVER_ERROR, cause);
  }

  /** @param cause what the container knows of it, or null */
  Problem of(HttpStatusCode code, Throwable cause) {
    var status = HttpStatus.resolve(code.value());
    if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
      return unforeseen(HttpStatus.INTERNAL_SERVER_ERROR, cause);
    }
    return said(status, cause);
  }

  private Problem said(HttpStatus status, Throwable cause) {
    var words = cause instanceof MessageSourceResolvable resolvable && cause.getClass().getName().startsWith("gov.nyc.") ? resolvable : null;
    if (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE) {
      return unforeseen(status, cause);
    }
    var kind = WORDED.contains(status.value()) ? String.valueOf(status.value()) : "400";
    return new Problem(status, kind, words, null);
  }

  private static Problem unforeseen(HttpStatus status, Throwable cause) {
    var reference = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    log.error("reference {}", reference, cause);
    return new Problem(status, "500", null, reference.toString());
  }
}
