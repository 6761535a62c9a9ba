#include "load/image_index.h"

#include "catch.h"

namespace kunskap {
namespace {

const std::vector<Image> images{
    {"bocker/del/karta.png", "", ""}, {"bocker/karta.png", "", ""}, {"bocker-2/not.png", "", ""}};

}  // namespace

TEST_CASE("An image is found by its path") {
  const ImageIndex index(images);
  CHECK(index.find("bocker/karta.png") == &images[1]);
  CHECK(index.find("bocker/kart.png") == nullptr);
  CHECK(index.find("") == nullptr);
  CHECK(ImageIndex({}).find("bocker/karta.png") == nullptr);
}

TEST_CASE("The image that was meant lies in the same folder") {
  const ImageIndex index(images);
  CHECK(index.nearest("bocker", "kart.png") == "karta.png");
  CHECK(index.nearest("bocker", "del/kart.png") == "del/karta.png");
  CHECK(index.nearest("bocker", "not.png") == "");
  CHECK(index.nearest("bocker-2", "noot.png") == "not.png");
  CHECK(index.nearest("visor", "not.png") == "");
}

}  // namespace kunskap
