package gov.nyc.schools.spotlight.forms;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One input as a page shows it.
 *
 * @param id of its control, or of the fieldset for several
 * @param name under which it is submitted
 * @param error what is wrong with it, or null
 * @param typed what was typed, showable and otherwise letter for letter
 * @param rows of a list, those to be shown
 * @param blank a row to copy for another one, its number written {@link #NEXT}; of lists alone
 * @param row what one row is called; of lists alone
 * @param template of its widget, or null
 * @param widget what the widget's fragment needs
 * @param conditional whether a condition can hide it on this page
 * @param hidden whether it does now
 * @param focus on which of its parts the page should open: {@code control}, {@code add}, {@code found}, or null
 */
public record FieldView(FormField field, String id, String name, String label, String hint, String error, List<String> typed, List<Choice> choices,
    List<RowView> rows, RowView blank, String row, String template, Object widget, boolean conditional, boolean hidden, String focus) {

  /** Stands for a row's number in {@link #blank}. */
  static final String NEXT = "next_";

  /** One of the options; {@code id} of its control. */
  public record Choice(String id, String value, String label, boolean chosen) {}

  /** @param number from 1, for people; @param index as submitted */
  public record RowView(int number, String index, String legend, List<FieldView> fields) {}

  static String id(String path) {
    return path.replace("].", "-").replace('[', '-').replace('.', '-').replace("]", "");
  }

  public String kind() {
    return template != null ? "widget" : field.fixed() ? "fixed" : field.type().named();
  }

  /** The file of the widget's fragment; its name is the other half. */
  public String templateFile() {
    return template.substring(0, template.indexOf("::")).strip();
  }

  public String templateFragment() {
    return template.substring(template.indexOf("::") + 2).strip();
  }

  public String value() {
    return typed.isEmpty() ? "" : typed.get(0);
  }

  public boolean invalid() {
    return error != null;
  }

  public boolean required() {
    return field.required();
  }

  /** The ids of hint and error for {@code aria-describedby}, or null. */
  public String describedBy() {
    return describedBy("");
  }

  /** The same with one more id in front. */
  public String describedBy(String more) {
    String ids = Stream.of(more, hint == null ? "" : id + "-hint", error == null ? "" : id + "-error")
        .filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /** How many characters it takes, when a person should be told while typing; else null. */
  public Integer longest() {
    return field.rules().maxLength();
  }

  public int lines() {
    return field.number("rows", longest() == null || longest() > 500 ? 8 : 4);
  }

  public int most() {
    return field.most();
  }

  public boolean canAdd() {
    return rows.size() < most();
  }

  /** The control that a link in the error summary leads to. */
  String control() {
    return choices.isEmpty() || field.type() == FieldType.SELECT || template != null ? id : choices.get(0).id();
  }
}
