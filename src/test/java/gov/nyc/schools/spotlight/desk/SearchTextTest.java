package gov.nyc.schools.spotlight.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.desk.Term.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void readsWordsAndConditions() {
    var search = SearchText.of("counting stage:review,case-study -district:75 school:\"John Dewey\" \"number sense\"");
    assertThat(search.words()).containsExactly("counting", "number sense");
    assertThat(search.terms()).containsExactly(new Term(Operator.STAGE, List.of("review", "case-study"), false),
        new Term(Operator.DISTRICT, List.of("75"), true), new Term(Operator.SCHOOL, List.of("John Dewey"), false));
    assertThat(search.misread()).isEmpty();
  }

  @Test
  void tellsWhatItCannotRead() {
    assertThat(SearchText.of("stage:nowhere district:x older:soon is:late stage: review holder:\"\"").misread())
        .containsExactly("stage:nowhere", "district:x", "older:soon", "is:late", "stage:", "holder:\"\"");
  }

  @Test
  void takesForAWordWhatOnlyLooksLikeACondition() {
    assertThat(SearchText.of("https://schools.nyc.gov - a-b 10:30 note:this \"open").words())
        .containsExactly("https://schools.nyc.gov", "a-b", "10:30", "note:this", "open");
  }

  @Test
  void countsWeeksAndMonthsInDays() {
    assertThat(List.of(SearchText.days("30"), SearchText.days("30d"), SearchText.days("6w"), SearchText.days("2m"))).containsExactly(30, 30, 42, 60);
  }

  @Test
  void addsAConditionAsItWouldBeTyped() {
    assertThat(SearchText.with("counting", Operator.SCHOOL, " John \"Dewey ")).isEqualTo("counting school:\"John Dewey\"");
    assertThat(SearchText.with("", Operator.STAGE, "review")).isEqualTo("stage:review");
  }

  @Test
  void cutsWhatIsTooLongWithoutCuttingACharacterInHalf() {
    assertThat(SearchText.of("🎓".repeat(300)).text()).isEqualTo("🎓".repeat(200));
    assertThat(SearchText.of("a\0b\nc").text()).isEqualTo("a b c");
  }
}
