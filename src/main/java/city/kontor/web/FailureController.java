package city.kontor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what fails outside the controllers. To readers it is no address. */
@Controller
class FailureController implements ErrorController {

  private final ErrorPages pages;

  FailureController(ErrorPages pages) {
    this.pages = pages;
  }

  @RequestMapping("${server.error.path:/error}")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    pages.failed(status instanceof Integer code ? code : 404, request, response);
  }
}
