package gov.nyc.schools.spotlight.site.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what failed outside of every controller: refused by a filter, or unreadable to the container. */
@Controller
class ErrorPages implements ErrorController {

  private final Problems problems;
  private final ProblemAnswers answers;

  ErrorPages(Problems problems, ProblemAnswers answers) {
    this.problems = problems;
    this.answers = answers;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  Object error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND;
    var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable found ? found : null;
    return answers.answer(problems.of(status, cause), request);
  }
}
