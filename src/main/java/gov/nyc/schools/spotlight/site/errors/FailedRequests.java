package gov.nyc.schools.spotlight.site.errors;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers for every controller that has no better answer of its own. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailedRequests {

  private final Problems problems;
  private final ProblemAnswers answers;

  FailedRequests(Problems problems, ProblemAnswers answers) {
    this.problems = problems;
    this.answers = answers;
  }

  @ExceptionHandler
  Object failed(Exception cause, HttpServletRequest request) {
    return answers.answer(problems.of(cause), request);
  }

  /** Who may not is answered by the filters: by a sign-in where that helps. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  Object denied(RuntimeException cause) {
    throw cause;
  }

  /** The browser has gone; nobody reads an answer. */
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void gone() {
    // Nothing to write to.
  }
}
