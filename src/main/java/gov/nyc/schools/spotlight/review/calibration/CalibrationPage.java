package gov.nyc.schools.spotlight.review.calibration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows coordinators how strictly reviewers score: as a chart, and as a table that says the same. */
@Controller
class CalibrationPage {

  private final Calibration calibration;

  CalibrationPage(Calibration calibration) {
    this.calibration = calibration;
  }

  @GetMapping("/reviews/calibration")
  ModelAndView show() {
    return new ModelAndView("review/calibration").addObject("reviewers", calibration.reviewers()).addObject("criteria", calibration.criteria())
        .addObject("enough", Strictness.ENOUGH);
  }
}
