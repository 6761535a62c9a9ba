// Reads the relations that model.yaml declares, and works out the inverse and derived ones.
#pragma once

#include "adapters/yaml.h"
#include "base/problems.h"
#include "model/model.h"

#include <vector>

namespace kunskap {

/// A relation as declared, before the relations of the other kinds are known.
struct DeclaredRelation {
  KindIndex kind = 0;
  const YamlPair* pair = nullptr;
};

/// Collects the declarations in `node`, a map from name to declaration, which must outlive `declared`.
void declare_relations(const YamlNode& node, KindIndex kind, std::vector<DeclaredRelation>& declared,
                       Problems& problems);

/// Gives every kind of the model its relations: the written ones, then inverses, then derived ones.
void read_relations(const std::vector<DeclaredRelation>& declared, Model& model, Problems& problems);

}  // namespace kunskap
