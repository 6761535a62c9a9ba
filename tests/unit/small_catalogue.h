// A small catalogue of books, songs, authors and towns, made in memory from the texts of its files.
#pragma once

#include "adapters/markdown.h"
#include "adapters/yaml.h"
#include "catch.h"
#include "load/read_entry.h"
#include "load/read_model.h"
#include "load/read_site.h"
#include "problem_lines.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace kunskap {

inline const std::string library_model = R"(choices:
  state:
    - { id: planned, label: { sv: Planerad, en: Planned }, tone: starting }
    - { id: printed, label: { sv: Tryckt, en: Printed }, tone: ready }
    - { id: pulped, label: { sv: Makulerad, en: Pulped }, tone: ended }
  age:
    - { id: children, label: { sv: Barn, en: Children } }
    - { id: adults, label: { sv: Vuxna, en: Adults } }
code_systems:
  isbn: { name: ISBN-13, year: 2007, pattern: '97[89][0-9]{10}' }
kinds:
  book:
    folder: bocker
    name: { sv: { one: bok, many: böcker, article: en }, en: { one: book, many: books } }
    about: { sv: Det som går att läsa., en: What can be read. }
    fields:
      aliases: { type: text, many: true, role: alias, label: { sv: Kallas också, en: Also called } }
      state: { type: choice, of: state, facet: true, role: status, label: { sv: Läge, en: State } }
      ages: { type: choice, of: age, many: true, facet: true, label: { sv: Ålder, en: Age } }
      in_print: { type: period, may_be_unknown: true, role: validity, label: { sv: I tryck, en: In print } }
      reread: { type: date, role: review, label: { sv: Läses om, en: Reread } }
      counted: { type: date, role: as_of, label: { sv: Räknad, en: Counted } }
      pages: { type: number, may_be_unknown: true, label: { sv: Sidor, en: Pages } }
      illustrated: { type: boolean, label: { sv: Bilder, en: Pictures } }
      blurb: { type: markdown, label: { sv: Baksida, en: Blurb } }
      website: { type: url, role: official, label: { sv: Webbplats, en: Website } }
      mail: { type: email, label: { sv: E-post, en: E-mail } }
      phone: { type: phone, label: { sv: Telefon, en: Telephone } }
      shelf: { type: id, label: { sv: Hylla, en: Shelf } }
      isbn: { type: code, many: true, label: { sv: ISBN, en: ISBN } }
      chapters:
        type: record
        many: true
        label: { sv: Kapitel, en: Chapters }
        fields:
          heading: { type: text, required: true, label: { sv: Rubrik, en: Heading } }
          ages: { type: choice, of: age, many: true, label: { sv: Ålder, en: Age } }
    relations:
      authors:
        to: author
        many: true
        may_be_unknown: true
        facet: true
        inverse: works
        label: { sv: Författare, en: Authors }
        inverse_label: { sv: Verk, en: Works }
      sequel_of: { to: book, inverse: sequels, label: { sv: Följer på, en: Sequel of }, inverse_label: { sv: Följs av, en: Sequels } }
      subjects: { to: [town, author], many: true, inverse: books_about, label: { sv: Handlar om, en: About }, inverse_label: { sv: Böcker om, en: Books about } }
      towns: { via: authors.town, label: { sv: Skriven i, en: Written in } }
  song:
    folder: visor
    name: { sv: { one: visa, many: visor, article: en }, en: { one: song, many: songs } }
    relations:
      authors: { to: author, many: true, inverse: works, label: { sv: Författare, en: Authors } }
  author:
    folder: forfattare
    name: { sv: { one: författare, many: författare, article: en }, en: { one: author, many: authors } }
    fields:
      born: { type: date, required: true, may_be_unknown: true, label: { sv: Född, en: Born } }
    relations:
      town: { to: town, may_be_unknown: true, inverse: authors, inverse_role: responsible, label: { sv: Ort, en: Town }, inverse_label: { sv: Författare på orten, en: Authors here } }
  town:
    folder: orter
    name: { sv: { one: ort, many: orter, article: en }, en: { one: town, many: towns } }
    relations:
      works: { via: authors.works, label: { sv: Skrivet här, en: Written here } }
)";

/// The tree of `text`, which must be right.
inline YamlNode yaml_of(std::string_view text, FileId file = 0) {
  Problems problems;
  auto tree = read_yaml(text, file, 1, problems);
  if (!tree) throw std::runtime_error("the test's YAML is wrong: " + lines_of(problems));
  return std::move(*tree);
}

inline const MarkdownWords& markdown_words() {
  static const MarkdownWords words{
      "Länk till {0}", "Fotnoter", "Fotnot {0}", "Tillbaka från {0}", "Tabell {0}", "klart", "inte klart",
      "extern",        "Obs",      "Tips",       "Viktigt",           "Varning",    "Fara"};
  prepare_markdown();
  return words;
}

/// One file below content/.
struct Written {
  std::string path;
  std::string text;
};

/// An entry with `facts` at the top, a line each, and `body` below.
inline Written entry_file(std::string path, const std::string& facts, const std::string& body = "") {
  return {std::move(path), "---\n" + facts + "\n---\n" + body};
}

struct SmallCatalogue {
  SourceFiles files;
  Problems problems;
  Catalogue catalogue;

  EntryIndex index(std::string_view path) const {
    const auto slash = path.find('/');
    const auto kind = catalogue.model.find_folder(path.substr(0, slash));
    const auto found = kind ? catalogue.find(*kind, path.substr(slash + 1)) : std::nullopt;
    if (!found) throw std::runtime_error("the test has no entry " + std::string(path));
    return *found;
  }
  /// `path` as in addresses: "bocker/a".
  const Entry& entry(std::string_view path) const { return catalogue.entries[index(path)]; }
  std::string path(EntryIndex entry) const {
    const Entry& found = catalogue.entries[entry];
    return catalogue.model.kinds[found.kind].folder + "/" + found.id;
  }
  std::string lines(std::string_view language = "sv") const { return lines_of(problems, files, language); }
};

inline Entry read_small_entry(const Written& written, SmallCatalogue& made) {
  const auto slash = written.path.find('/');
  const auto kind = made.catalogue.model.find_folder(written.path.substr(0, slash));
  if (!kind) throw std::runtime_error("the test has no kind for " + written.path);
  const std::string id = written.path.substr(slash + 1, written.path.rfind('.') - slash - 1);
  const ImageIndex images(made.catalogue.images);
  const EntryReading reading{made.catalogue.model, images, markdown_words()};
  return read_entry({written.path, made.files.add("content/" + written.path), *kind, id}, written.text, reading,
                    made.problems);
}

/// `images` are paths below content/. What is wrong is in the problems.
inline SmallCatalogue make_catalogue(const std::vector<Written>& entries, std::string_view site = "title: Biblioteket",
                                     std::string_view model = library_model,
                                     const std::vector<std::string>& images = {}) {
  SmallCatalogue made;
  const FileId model_file = made.files.add("content/model.yaml");
  made.catalogue.model = read_model(yaml_of(model, model_file), made.problems);
  const FileId site_file = made.files.add("content/site.yaml");
  made.catalogue.site = read_site(yaml_of(site, site_file), made.catalogue.model, made.problems);
  for (const std::string& path : images) made.catalogue.images.push_back({path, "bilder/" + path, "bytes"});
  for (const Written& written : entries) made.catalogue.entries.push_back(read_small_entry(written, made));
  std::sort(made.catalogue.entries.begin(), made.catalogue.entries.end(),
            [](const Entry& a, const Entry& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
  made.catalogue.index_entries();
  return made;
}

}  // namespace kunskap
