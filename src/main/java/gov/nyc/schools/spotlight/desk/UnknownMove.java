package gov.nyc.schools.spotlight.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address asks for something that lists can't do. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownMove extends RuntimeException {}
