#include "load/load.h"

#include "base/failure.h"
#include "small_catalogue.h"
#include "temporary_folder.h"

#include <sys/stat.h>

namespace kunskap {
namespace {

/// A folder content/ with the library's model, read on `jobs` threads.
struct Loaded {
  SourceFiles files;
  Problems problems;
  Catalogue catalogue;

  explicit Loaded(const TemporaryFolder& folder, unsigned jobs = 1, Drafts drafts = Drafts::leave_out) {
    const std::vector<FoundFile> found = find_files(folder.path());
    const LoadOptions options{folder.path(), found, "content", jobs, drafts};
    load_settings(options, files, catalogue, problems);
    Progress silent;
    load_entries(options, markdown_words(), files, catalogue, problems, silent);
  }
  std::string lines() const { return lines_of(problems, files); }
  std::string entries() const {
    std::string all;
    for (const Entry& entry : catalogue.entries)
      all += (all.empty() ? "" : " ") + catalogue.model.kinds[entry.kind].folder + "/" + entry.id +
             (entry.whole ? "" : "!");
    return all;
  }
};

void write_settings(const TemporaryFolder& folder) {
  folder.write("model.yaml", library_model);
  folder.write("site.yaml", "title: Biblioteket\nnavigation: [book]\n");
}

std::string failure_of(const TemporaryFolder& folder) {
  try {
    const Loaded loaded(folder);
  } catch (const Failure& failure) {
    return failure.words().in("sv") + "\n" + failure.words().in("en");
  }
  return "(no failure)";
}

}  // namespace

TEST_CASE("Drafts are left out without a word, or read as all others") {
  const TemporaryFolder folder;
  write_settings(folder);
  folder.write("bocker/emil.md", "---\ntitle: Emil\n---\n");
  folder.write("bocker/ny.md", "---\ntitle: Ny\ndraft: ja\nstate: nonsens\n---\n");
  folder.write("bocker/klar.md", "---\ntitle: Klar\ndraft: nej\n---\n");
  const Loaded published(folder);
  CHECK(published.entries() == "bocker/emil bocker/klar");
  CHECK(published.lines() == "");
  CHECK(published.catalogue.leaves_out(0, "ny"));
  CHECK_FALSE(published.catalogue.leaves_out(0, "emil"));
  const Loaded all(folder, 1, Drafts::show);
  CHECK(all.entries() == "bocker/emil bocker/klar bocker/ny");
  CHECK(all.lines().find("okant-val") != std::string::npos);
  CHECK(all.catalogue.left_out.empty());
}

TEST_CASE("Old addresses stand in a file of their own, which may be missing") {
  const TemporaryFolder folder;
  write_settings(folder);
  CHECK(Loaded(folder).catalogue.old_addresses.empty());
  folder.write("redirects.yaml", "bocker/e: bocker/emil\n");
  CHECK(Loaded(folder).catalogue.old_addresses.size() == 1);
}

TEST_CASE("A catalogue is read from its folder, sorted by kind and id") {
  const TemporaryFolder folder;
  write_settings(folder);
  folder.write("orter/vimmerby.yaml", "title: Vimmerby\n");
  folder.write("bocker/pippi.md", "---\ntitle: Pippi\n---\n![Karta](karta.png)\n");
  folder.write("bocker/emil.md", "---\ntitle: Emil\n---\n");
  folder.write("bocker/karta.png", "png");
  folder.write("README.md", "Om mappen");
  folder.write("vocabulary.yaml", "{ relations: {}, terms: [] }");
  folder.write("combining-forms.txt", "hjärt # i hjärtsvikt\n");
  folder.write(".hidden", "x");
  const Loaded loaded(folder);
  CHECK(loaded.lines() == "");
  CHECK(loaded.entries() == "bocker/emil bocker/pippi orter/vimmerby");
  CHECK(loaded.catalogue.find(0, "pippi") == 1);
  REQUIRE(loaded.catalogue.images.size() == 1);
  const Image& image = loaded.catalogue.images[0];
  CHECK(image.path == "bocker/karta.png");
  CHECK(image.bytes == "png");
  CHECK(image.address.size() == std::string("bilder/bocker/karta.0123456789abcdef.png").size());
  CHECK(image.address.starts_with("bilder/bocker/karta."));
  CHECK(loaded.catalogue.entries[1].body.html.text.find("../../" + image.address) != std::string::npos);
}

TEST_CASE("Files that are neither entries nor images are told of, with the remedy") {
  const TemporaryFolder folder;
  write_settings(folder);
  folder.write("bocker/Å Pippi.md", "---\ntitle: P\n---\n");
  folder.write("bocker/pippi.docx", "x");
  folder.write("bocker/utan", "x");
  folder.write("bocker/serie/emil.md", "---\ntitle: E\n---\n");
  folder.write("boker/emil.md", "---\ntitle: E\n---\n");
  folder.write("anteckningar.txt", "x");
  const Loaded loaded(folder);
  CHECK(loaded.entries() == "");
  const std::string folder_words = " hör inte till någon sorts post; flytta filen till en mapp som står i model.yaml";
  const std::string name_words = "\" blir en adress: använd bara små bokstäver a till z, siffror och bindestreck";
  const std::string type_words =
      "\" kan inte publiceras; en post slutar på .md eller .yaml och en bild på .png, .jpg, .svg, .webp eller .gif";
  CHECK(loaded.lines() == "content/anteckningar.txt:0:0+0 okand-mapp: en fil överst i innehållet" + folder_words +
                              "\n"
                              "content/bocker/pippi.docx:0:0+0 filtyp: filen \"pippi.docx" +
                              type_words +
                              "\n"
                              "content/bocker/serie/emil.md:0:0+0 filnamn: namnet \"serie/emil.md" +
                              name_words +
                              " (serie-emil.md?)\n"
                              "content/bocker/utan:0:0+0 filtyp: filen \"utan" +
                              type_words +
                              "\n"
                              "content/bocker/Å Pippi.md:0:0+0 filnamn: namnet \"Å Pippi.md" +
                              name_words +
                              " (a-pippi.md?)\n"
                              "content/boker/emil.md:0:0+0 okand-mapp: mappen \"boker\"" +
                              folder_words + " (bocker?)");
}

TEST_CASE("An entry that stands twice is kept once, and the second file is told of") {
  const TemporaryFolder folder;
  write_settings(folder);
  folder.write("bocker/emil.md", "---\ntitle: Emil\n---\n");
  folder.write("bocker/emil.yaml", "title: Emil\n");
  const Loaded loaded(folder);
  CHECK(loaded.entries() == "bocker/emil");
  CHECK(loaded.lines() ==
        "content/bocker/emil.yaml:0:0+0 dubbelt-id: posten \"emil\" finns redan i content/bocker/emil.md; byt namn på "
        "den ena filen");
}

TEST_CASE("A link out of the folder is not followed") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  write_settings(folder);
  folder.write("bocker/emil.md", "---\ntitle: Emil\n---\n");
  std::filesystem::create_symlink(other.write("secret.md", "x"), folder.path() / "bocker" / "ut.md");
  const Loaded loaded(folder);
  CHECK(loaded.entries() == "bocker/emil");
  CHECK(loaded.lines() ==
        "content/bocker/ut.md:0:0+0 lank-ut: den symboliska länken leder inte till någon fil i innehållsmappen; lägg "
        "själva filen här i stället");
}

TEST_CASE("A file that is no text is an entry with room for everything, so that references to it are no mistakes") {
  const TemporaryFolder folder;
  write_settings(folder);
  folder.write("bocker/emil.md", "---\ntitle: \xE5\n---\n");
  const Loaded loaded(folder);
  CHECK(loaded.entries() == "bocker/emil!");
  CHECK(loaded.catalogue.entries[0].values.size() == loaded.catalogue.model.kinds[0].fields.size());
  CHECK(loaded.catalogue.entries[0].references.size() == 3);
  CHECK(loaded.lines() ==
        "content/bocker/emil.md:2:0+0 ogiltig-utf8: filen är inte sparad som UTF-8; spara om den med teckenkodningen "
        "UTF-8");
}

TEST_CASE("Any number of threads reads the same") {
  const TemporaryFolder folder;
  write_settings(folder);
  for (int i = 0; i < 40; ++i)
    folder.write("bocker/b" + std::to_string(i) + ".md",
                 "---\ntitle: B\npages: x" + std::to_string(i) + "\nauthors: [a]\n---\n# Rubrik\n\n[x](y)\n");
  const Loaded one(folder, 1);
  const Loaded four(folder, 4);
  CHECK(one.entries() == four.entries());
  CHECK(one.lines() == four.lines());
  CHECK(one.problems.all().size() == 120);
  for (std::size_t i = 0; i < 40; ++i)
    CHECK(one.catalogue.entries[i].body.html.text == four.catalogue.entries[i].body.html.text);
}

TEST_CASE("A folder without its settings is not the folder that was meant") {
  const TemporaryFolder folder;
  CHECK(failure_of(folder) ==
        "hittar inte content/model.yaml; är det här mappen med katalogens innehåll?\n"
        "cannot find content/model.yaml; is this the folder with the content?");
  folder.write("model.yaml", library_model);
  CHECK(failure_of(folder).starts_with("hittar inte content/site.yaml;"));
}

TEST_CASE("Settings that cannot be read are mistakes of their file") {
  const TemporaryFolder folder;
  folder.write("model.yaml", "kinds: [\n");
  folder.write("site.yaml", "title: B\nnavigation: [book]\n");
  SourceFiles files;
  Problems problems;
  Catalogue catalogue;
  load_settings({folder.path(), {}, "content", 1}, files, catalogue, problems);
  REQUIRE(problems.all().size() == 1);
  CHECK(lines_of(problems, files).starts_with("content/model.yaml:1:8"));
}

TEST_CASE("What lies among the entries but is no file, or has no name, is told of") {
  const TemporaryFolder folder;
  write_settings(folder);
  folder.write("bocker/.md", "---\ntitle: P\n---\n");
  folder.write("bocker/.yaml", "title: P\n");
  folder.write("bocker/.DS_Store", "x");
  folder.write("bocker/.pippi.md.swp", "x");
  REQUIRE(::mkfifo((folder.path() / "bocker" / "pipe.md").c_str(), 0600) == 0);
  const std::string name = "\" blir en adress: använd bara små bokstäver a till z, siffror och bindestreck";
  CHECK(Loaded(folder).lines() ==
        "content/bocker/.md:0:0+0 filnamn: namnet \".md" + name +
            "\n"
            "content/bocker/.yaml:0:0+0 filnamn: namnet \".yaml" +
            name +
            "\n"
            "content/bocker/pipe.md:0:0+0 ingen-vanlig-fil: det här är ingen vanlig fil utan något som program talar "
            "genom; ta bort det härifrån");
}

}  // namespace kunskap
