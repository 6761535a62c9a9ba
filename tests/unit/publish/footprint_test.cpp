#include "publish/footprint.h"

#include "catch.h"
#include "temporary_folder.h"

namespace kunskap {
namespace {

namespace fs = std::filesystem;

/// A folder with two files that is published as a site.
struct Published {
  TemporaryFolder folder;
  SitePlace place = find_site_place(folder.path() / "site");

  Published() {
    folder.write("content/a.md", "a");
    folder.write("content/b/c.md", "c");
  }
  Footprint footprint(std::string_view settings = "2026-11-21") const {
    const std::vector<FoundFile> files = find_files(folder.path() / "content");
    Footprint taken = footprint_of({&files, 1}, settings);
    taken.is_settled = true;  // The files were written just now.
    return taken;
  }
  void publish(const Footprint& made_from) const {
    Publication publication(folder.path() / "site");
    publication.sink().write("a/index.html", "a");
    publication.sink().write("site.css", "b");
    publication.finish();
    keep_receipt(publication, made_from, 2, "sv");
  }
  bool is_valid() const { return find_valid_receipt(place, footprint(), 2).has_value(); }
};

}  // namespace

TEST_CASE("A site that nothing has changed for is known again, with what it holds") {
  const Published published;
  CHECK_FALSE(published.is_valid());
  published.publish(published.footprint());
  const auto receipt = find_valid_receipt(published.place, published.footprint(), 1);
  REQUIRE(receipt);
  CHECK(receipt->entries == 2);
  CHECK(receipt->pages == 1);
  CHECK(receipt->language == "sv");
}

TEST_CASE("Any change of what a site is made from shows") {
  const Published published;
  published.publish(published.footprint());
  CHECK_FALSE(find_valid_receipt(published.place, published.footprint("2026-11-22"), 1));
  SECTION("new bytes of the same length, with the old time put back") {
    const fs::path file = published.folder.path() / "content/a.md";
    const auto time = fs::last_write_time(file);
    published.folder.write("content/a.md", "b");
    fs::last_write_time(file, time);
    CHECK_FALSE(published.is_valid());
  }
  SECTION("a new file") {
    published.folder.write("content/d.md", "");
    CHECK_FALSE(published.is_valid());
  }
  SECTION("a file that is gone") {
    fs::remove(published.folder.path() / "content/b/c.md");
    CHECK_FALSE(published.is_valid());
  }
  SECTION("a new name") {
    fs::rename(published.folder.path() / "content/a.md", published.folder.path() / "content/e.md");
    CHECK_FALSE(published.is_valid());
  }
  SECTION("nothing at all") { CHECK(published.is_valid()); }
}

TEST_CASE("Any change of the site itself shows") {
  const Published published;
  published.publish(published.footprint());
  const fs::path site = published.folder.path() / "site";
  SECTION("a page that is gone") { fs::remove(site / "a/index.html"); }
  SECTION("a page that was changed") { published.folder.write("site/a/index.html", "c"); }
  SECTION("a list that is gone") { fs::remove(site / ".kunskap-filer"); }
  SECTION("a list that is another") { published.folder.write("site/.kunskap-filer", "kunskap 1\n"); }
  SECTION("a receipt that is damaged") { published.folder.write(".site.kunskap/kvitto", "kunskap 1 x y 2 1 sv\n"); }
  SECTION("all of it is gone") { fs::remove_all(site); }
  CHECK_FALSE(published.is_valid());
}

TEST_CASE("What somebody else puts into the site does not matter") {
  const Published published;
  published.publish(published.footprint());
  published.folder.write("site/extra.txt", "foreign");
  CHECK(published.is_valid());
}

TEST_CASE("A footprint of files that were changed just now is not settled, and no receipt is kept of it") {
  const Published published;
  const std::vector<FoundFile> files = find_files(published.folder.path() / "content");
  const Footprint fresh = footprint_of({&files, 1}, "");
  CHECK_FALSE(fresh.is_settled);
  published.publish(fresh);
  CHECK_FALSE(fs::exists(published.place.receipt()));
}

}  // namespace kunskap
