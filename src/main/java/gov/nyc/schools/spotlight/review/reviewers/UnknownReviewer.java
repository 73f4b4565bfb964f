package gov.nyc.schools.spotlight.review.reviewers;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no active reviewer of this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownReviewer extends RuntimeException {}
