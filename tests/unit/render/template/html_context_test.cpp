#include "render/template/html_context.h"
#include "catch.h"
#include "try_layout.h"

using kunskap::templates::HtmlContext;
using kunskap::try_layout::result;
using State = HtmlContext::State;

namespace {

HtmlContext after(std::string_view html) {
  HtmlContext context;
  kunskap::templates::read_html(context, html);
  return context;
}

/// The same, read one character at a time, as branches may split it.
HtmlContext after_each(std::string_view html) {
  HtmlContext context;
  for (std::size_t at = 0; at < html.size(); ++at) kunskap::templates::read_html(context, html.substr(at, 1));
  return context;
}

}  // namespace

TEST_CASE("the place in HTML is known after every literal") {
  struct Expected {
    std::string_view html;
    State state;
    std::string_view element;
  };
  const std::vector<Expected> all{
      {"", State::text, ""},
      {"a < b", State::text, ""},
      {"a <", State::opening, ""},
      {"<<", State::opening, ""},
      {"<!DOCTYPE html", State::declaration, ""},
      {"<!DOCTYPE html>", State::text, ""},
      {"<?xml", State::declaration, ""},
      {"</>", State::text, ""},
      {"</ p", State::declaration, ""},
      {"<!>", State::text, ""},
      {"<!-a", State::declaration, ""},
      {"<!--", State::comment, ""},
      {"<!-->", State::text, ""},
      {"<!--->", State::text, ""},
      {"<!-- -> -- >", State::comment, ""},
      {"<!-- --->", State::text, ""},
      {"<!-- --!>", State::text, ""},
      {"<P", State::tag_name, "p"},
      {"<p ", State::tag, "p"},
      {"<p/", State::tag, "p"},
      {"<p>", State::text, ""},
      {"<br/>", State::text, ""},
      {"</p", State::end_tag, ""},
      {"</p a=\"b", State::end_tag, ""},
      {"</p>", State::text, ""},
      {"<p a", State::attribute_name, "p"},
      {"<p a ", State::after_attribute_name, "p"},
      {"<p a =", State::before_value, "p"},
      {"<p a= ", State::before_value, "p"},
      {"<p a=>", State::text, ""},
      {"<p a=b", State::unquoted, "p"},
      {"<p a=b ", State::tag, "p"},
      {"<p a=b>", State::text, ""},
      {"<p a=\"b>'", State::double_quoted, "p"},
      {"<p a='b>\"", State::single_quoted, "p"},
      {"<p a='b'", State::after_value, "p"},
      {"<p a='b'c=\"", State::double_quoted, "p"},
      {"<p a b>", State::text, ""},
      {"<script>a<b></p>", State::code, "script"},
      {"<SCRIPT src=\"a\"></Script", State::code, "script"},
      {"<script></script>", State::text, ""},
      {"<script></script x", State::end_tag, ""},
      {"<script></scripts>", State::code, "script"},
      {"<script><</script>", State::text, ""},
      {"<style>", State::code, "style"},
      {"<title><b>", State::plain_contents, "title"},
      {"<textarea></title>", State::plain_contents, "textarea"},
      {"<titles>", State::text, ""},
  };
  for (const Expected& each : all) {
    INFO(each.html);
    CHECK(static_cast<int>(after(each.html).state) == static_cast<int>(each.state));
    CHECK(after(each.html).element == each.element);
    CHECK(after(each.html) == after_each(each.html));
  }
}

TEST_CASE("values stand in text and in quoted attributes") {
  CHECK(result("{{ entry.title }}<p class=\"{{ entry.title }}\" id='{{ entry.phase }}'>{{ entry.body }}") ==
        "Hjärtsvikt &amp; &lt;smärta&gt;<p class=\"Hjärtsvikt &amp; &lt;smärta&gt;\" id='infort'><p>Om "
        "<b>hjärtat</b></p>");
  CHECK(result("<title>{{ entry.title }}</title>") == "<title>Hjärtsvikt &amp; &lt;smärta&gt;</title>");
}

TEST_CASE("values do not stand where they could become markup or code") {
  const auto words = [](const std::string& layout) {
    const std::string line = result(layout);
    const std::string rule = ": layout-plats: ";
    const auto at = line.find(rule);
    return at == line.npos ? line : line.substr(0, line.find('\n')).substr(at + rule.size());
  };
  CHECK(words("<h{{ entry.number }}>") == "taggens namn kan inte komma från {{ … }}; skriv det i layouten");
  CHECK(words("</{{ entry.phase }}>") == "taggens namn kan inte komma från {{ … }}; skriv det i layouten");
  CHECK(words("<{{ entry.phase }}>") == "taggens namn kan inte komma från {{ … }}; skriv det i layouten");
  CHECK(words("<p {{ entry.phase }}>") ==
        "{{ … }} kan inte stå löst i en tagg; sätt det i ett attributs värde, inom citattecken");
  CHECK(words("<p data-{{ entry.phase }}=\"a\">") ==
        "{{ … }} kan inte stå löst i en tagg; sätt det i ett attributs värde, inom citattecken");
  CHECK(words("<p class={{ entry.phase }}>") == "sätt citattecken runt attributets värde: class=\"{{ … }}\"");
  CHECK(words("<p class=a{{ entry.phase }}>") == "sätt citattecken runt attributets värde: class=\"{{ … }}\"");
  CHECK(words("<!-- {{ entry.phase }} -->") ==
        "{{ … }} kan inte stå i en HTML-kommentar; använd {# … #} för kommentarer");
  CHECK(words("<!DOCTYPE {{ entry.phase }}>") == "{{ … }} kan inte stå i <!…>");
  CHECK(words("<script>{{ entry.phase }}</script>") ==
        "{{ … }} kan inte stå i <script>; lägg värdet i ett data-attribut");
  CHECK(words("<style>{{ entry.phase }}</style>") == "{{ … }} kan inte stå i <style>; lägg värdet i ett data-attribut");
  CHECK(words("<p onClick=\"{{ entry.phase }}\">") ==
        "{{ … }} kan inte stå i attributet onclick, för det tolkas som skript eller stil; använd en klass eller data-");
  CHECK(words("<p style='{{ entry.phase }}'>") ==
        "{{ … }} kan inte stå i attributet style, för det tolkas som skript eller stil; använd en klass eller data-");
  CHECK(words("<a href=\"javascript:{{ entry.phase }}\">") ==
        "{{ … }} kan inte stå efter ett sådant adresschema; använd https, http, mailto eller tel");
  CHECK(words("<a href=\"{{ entry.phase }}:{{ entry.phase }}\">") ==
        "ett värde före kolon kan göra adressen till skript; skriv ut hela början av adressen");
  CHECK(words("<a =\"{{ entry.phase }}\">") == "före = saknas attributets namn");
}

TEST_CASE("values of the wrong sort are not written") {
  CHECK(result("<p title=\"{{ entry.body }}\">") ==
        "a.html:1:14+10: layout-fel-typ: formaterad text (HTML) kan inte stå i ett attribut; använd en ren text");
  CHECK(result("<title>{{ entry.body }}</title>") ==
        "a.html:1:11+10: layout-fel-typ: formaterad text (HTML) kan inte stå i <title>; använd en ren text");
  CHECK(result("{{ entry }}") ==
        "a.html:1:4+5: layout-fel-typ: ett vårdförlopp kan inte skrivas ut i sin helhet; välj en uppgift, till exempel "
        ".title");
  CHECK(result("{{ entry.teams }}", "en") ==
        "a.html:1:4+11: layout-fel-typ: a list cannot be printed; go through it with {% for %} or put it together with "
        "| join(\", \")");
  CHECK(result("{{ entry.open }}") ==
        "a.html:1:4+10: layout-fel-typ: sant eller falskt kan inte skrivas ut; välj en text med {% if %}");
  CHECK(result("<p aria-hidden=\"{{ entry.open }}\">") == "<p aria-hidden=\"true\">");
}

TEST_CASE("numbers stand in attributes as those who read them need them") {
  CHECK(result("{{ entry.number }}<p value=\"{{ entry.number }}\" aria-label=\"{{ entry.number }}\"><a href=\"?n={{ "
               "entry.number }}\">") ==
        "1\u00A0234,5<p value=\"1234.5\" aria-label=\"1\u00A0234,5\"><a href=\"?n=1234.5\">");
}
