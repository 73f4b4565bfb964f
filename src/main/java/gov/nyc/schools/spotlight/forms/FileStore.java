package gov.nyc.schools.spotlight.forms;

import java.util.List;

/**
 * Where the files of one draft, case or task are kept. A room gives one that is bound to its owner; fields with the widget
 * {@code file} answer with what lies here under their key, so that files survive any error elsewhere on the page.
 */
public interface FileStore {

  /** Of forms without files. */
  FileStore NONE = new FileStore() {
    @Override
    public List<StoredFile> files(String field) {
      return List.of();
    }

    @Override
    public StoredFile keep(String field, String fileName, byte[] content) {
      throw new UnsupportedOperationException("this form takes no files");
    }

    @Override
    public void remove(String field, String id) {}
  };

  /** @param size in bytes */
  record StoredFile(String id, String name, String mediaType, long size) {}

  /** The files of one field, oldest first. */
  List<StoredFile> files(String field);

  /**
   * Keeps one file; its kind is found from its content.
   *
   * @throws RefusedFile when it is empty, too large or of a kind that isn't taken
   */
  StoredFile keep(String field, String fileName, byte[] content) throws RefusedFile;

  /** Removes one file of this field; nothing happens when there is no such file. */
  void remove(String field, String id);
}
