package gov.nyc.schools.spotlight.demo.films;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where links to invented films lead in the local default. */
@Controller
@Profile("local")
class FilmPages {

  static final String PATH = "/local/films/";
  /** The films' host in the stories. Nobody has it: the name is kept for examples. */
  static final String HOST = "https://media.example.org/";

  @GetMapping(PATH + "{*film}")
  String film(@PathVariable String film, Model model) {
    model.addAttribute("address", HOST + film.substring(1));
    return "demo/film";
  }
}
