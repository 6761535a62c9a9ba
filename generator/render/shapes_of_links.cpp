// Relations as layouts see them: references to other entries, and the connections of an entry grouped by relation.
#include "render/shapes.h"

#include "model/addresses.h"
#include "render/record_table.h"

#include <algorithm>

namespace kunskap {
namespace {

/// The links of one relation of one entry to entries of one kind, or to the unknown.
struct Connection {
  const Entry* entry;
  const Relation* relation;
  std::span<const Link> links;
};

/// A relation that ended before today says nothing of who is responsible now.
bool has_ended(const Link& link, const Date& today) { return link.until && last_day(*link.until) < first_day(today); }

/// Cuts the links of a relation, which are sorted by kind, where the kind changes.
void add_by_kind(const RenderContext& context, const Entry& entry, const Relation& relation,
                 const std::vector<Link>& links, std::vector<Connection>& connections) {
  const auto kind_of = [&](const Link& link) {
    return link.entry == Link::unknown ? relation.to.front() : context.links.labels.kind(link.entry);
  };
  for (std::size_t begin = 0, end = 0; begin < links.size(); begin = end) {
    while (end < links.size() && kind_of(links[end]) == kind_of(links[begin])) ++end;
    connections.push_back({&entry, &relation, std::span(links).subspan(begin, end - begin)});
  }
}

std::vector<Connection> connections_of(const RenderContext& context, const Entry& entry, Role role) {
  const Kind& kind = context.kind_of(entry);
  const EntryLinks& links = context.links_of(entry);
  std::vector<Connection> connections;
  for (std::size_t slot = 0; slot < kind.relations.size(); ++slot)
    if (kind.relations[slot].role == role)
      add_by_kind(context, entry, kind.relations[slot], links.relations[slot], connections);
  return connections;
}

const Entry* entry_of(const RenderContext& context, const Link& link) {
  return link.entry == Link::unknown ? nullptr : &context.catalogue.entries[link.entry];
}

Datum list_of_links(std::span<const Link> links) {
  return Datum::of_list(links.data(), links.size(), [](const void* data, std::uint32_t i, PageMemory&) {
    return Datum::of_object(static_cast<const Link*>(data) + i);
  });
}

void add_what_is_said(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  add_member<Link>(shape, "from", Type::object(shapes.date), [](const Link& link, PageMemory&) {
    return link.reference && link.reference->from ? Datum::of_object(&*link.reference->from) : Datum{};
  });
  add_member<Link>(shape, "until", Type::object(shapes.date),
                   [](const Link& link, PageMemory&) { return Datum::of_object(link.until); });
  add_member<Link>(shape, "has_ended", Type::boolean(),
                   [&](const Link& link, PageMemory&) { return Datum::of_boolean(has_ended(link, context.today)); });
  add_member<Link>(shape, "basis", Type::text(), [](const Link& link, PageMemory&) {
    return link.basis == Basis::source ? Datum{} : Datum::of_text(name_of(link.basis));
  });
  add_member<Link>(shape, "basis_label", Type::text(), [&](const Link& link, PageMemory&) {
    const std::string_view label = context.words.label_of(link.basis);
    return label.empty() ? Datum{} : Datum::of_text(label);
  });
  add_member<Link>(shape, "note", Type::text(), [](const Link& link, PageMemory&) {
    return link.reference && !link.reference->note.empty() ? Datum::of_text(link.reference->note) : Datum{};
  });
}

const Kind& kind_of_links(const RenderContext& context, const Connection& connection) {
  const Entry* entry = entry_of(context, connection.links.front());
  return entry ? context.kind_of(*entry) : context.catalogue.model.kinds[connection.relation->to.front()];
}

void fill_connection(Shapes& shapes) {
  const RenderContext& context = shapes.context;
  Shape& shape = shapes.connection;
  shape.name = "en koppling";
  add_member<Connection>(shape, "name", Type::text(), [](const Connection& connection, PageMemory&) {
    return Datum::of_text(connection.relation->name);
  });
  add_member<Connection>(shape, "label", Type::text(), [&](const Connection& connection, PageMemory& memory) {
    const std::string& label = connection.relation->label.in(context.language);
    if (connection.relation->to.size() < 2) return Datum::of_text(label);
    return Datum::of_text(
        memory.keep(label + ": " + kind_of_links(context, connection).name.many.in(context.language)));
  });
  add_member<Connection>(shape, "kind", Type::object(shapes.kind), [&](const Connection& connection, PageMemory&) {
    return Datum::of_object(&kind_of_links(context, connection));
  });
  add_member<Connection>(
      shape, "references", Type::list_of(shapes.reference), [](const Connection& connection, PageMemory&) {
        return list_of_links(connection.links.first(std::min(connection.links.size(), related_on_entry)));
      });
  add_member<Connection>(shape, "count", Type::number(), [](const Connection& connection, PageMemory&) {
    return Datum::of_number(static_cast<double>(connection.links.size()));
  });
  add_member<Connection>(shape, "is_derived", Type::boolean(), [](const Connection& connection, PageMemory&) {
    return Datum::of_boolean(connection.relation->origin == Relation::Origin::derived);
  });
  add_member<Connection>(shape, "has_current", Type::boolean(), [&](const Connection& connection, PageMemory&) {
    return Datum::of_boolean(
        std::ranges::any_of(connection.links, [&](const Link& link) { return !has_ended(link, context.today); }));
  });
  add_member<Connection>(shape, "has_ended", Type::boolean(), [&](const Connection& connection, PageMemory&) {
    return Datum::of_boolean(
        std::ranges::any_of(connection.links, [&](const Link& link) { return has_ended(link, context.today); }));
  });
  add_member<Connection>(shape, "more_url", Type::url(), [&](const Connection& connection, PageMemory& memory) {
    if (connection.links.size() <= related_on_entry) return Datum{};
    const KindIndex kind = context.index_of(kind_of_links(context, connection));
    return url_to(related_address(context.catalogue, *connection.entry, *connection.relation, kind), memory);
  });
}

/// The links of the first relation with the role `source`; nullptr when the kind has none.
const std::vector<Link>* sources_of(const RenderContext& context, const Entry& entry) {
  const std::vector<Relation>& relations = context.kind_of(entry).relations;
  for (std::size_t slot = 0; slot < relations.size(); ++slot)
    if (relations[slot].role == Role::source) return &context.links_of(entry).relations[slot];
  return nullptr;
}

void add_connections(Shapes& shapes, Shape& shape) {
  const RenderContext& context = shapes.context;
  constexpr std::pair<const char*, Role> groups[] = {{"connections", Role::none}, {"responsible", Role::responsible}};
  for (const auto& [name, role] : groups)
    add_member<Entry>(shape, name, Type::list_of(shapes.connection),
                      [&context, role = role](const Entry& entry, PageMemory& memory) {
                        return Datum::of_objects(memory.keep_object(connections_of(context, entry, role)));
                      });
  add_member<Entry>(shape, "sources", Type::list_of(shapes.reference), [&](const Entry& entry, PageMemory&) {
    const std::vector<Link>* links = sources_of(context, entry);
    return links ? list_of_links(*links) : Datum::of_list(nullptr, 0, nullptr);
  });
  add_member<Entry>(shape, "has_unknown_sources", Type::boolean(), [&](const Entry& entry, PageMemory&) {
    const std::vector<Link>* links = sources_of(context, entry);
    return Datum::of_boolean(links && !links->empty() && links->back().entry == Link::unknown);
  });
  add_member<Entry>(shape, "linked_from", Type::list_of(shapes.entry), [&](const Entry& entry, PageMemory&) {
    return list_of_entries(context.links_of(entry).linked_from);
  });
}

/// The relations of a kind by their names. One that leads to a single kind knows the names of that kind.
void add_relations(Shapes& shapes, Shape& shape, const Kind& kind) {
  for (std::size_t slot = 0; slot < kind.relations.size(); ++slot) {
    const Relation& relation = kind.relations[slot];
    const Shape* target = &shapes.reference;
    if (relation.to.size() == 1) {
      Shape& typed = shapes.others.emplace_back();
      typed.name = "\"" + relation.name + "\"";
      add_reference_members(shapes, typed, shapes.entry_of_kind[relation.to.front()]);
      target = &typed;
    }
    const Type type = relation.many ? Type::list_of(*target) : Type::object(*target);
    std::erase_if(shape.members, [&](const Member& member) { return member.name == relation.name; });
    const RenderContext& context = shapes.context;
    add_member<Entry>(shape, relation.name, type,
                      [&context, slot, many = relation.many](const Entry& entry, PageMemory&) {
                        const std::vector<Link>& links = context.links_of(entry).relations[slot];
                        if (many) return list_of_links(links);
                        return links.empty() ? Datum{} : Datum::of_object(&links.front());
                      });
  }
}

}  // namespace

Datum list_of_entries(std::span<const EntryIndex> entries) {
  return Datum::of_list(entries.data(), entries.size(), [](const void* data, std::uint32_t i, PageMemory& memory) {
    const Page& page = *static_cast<const Page*>(memory.page);
    return Datum::of_object(&page.context->catalogue.entries[static_cast<const EntryIndex*>(data)[i]]);
  });
}

void add_reference_members(Shapes& shapes, Shape& shape, const Shape& target) {
  const RenderContext& context = shapes.context;
  add_member<Link>(shape, "entry", Type::object(target),
                   [&](const Link& link, PageMemory&) { return Datum::of_object(entry_of(context, link)); });
  add_member<Link>(shape, "is_unknown", Type::boolean(),
                   [](const Link& link, PageMemory&) { return Datum::of_boolean(link.entry == Link::unknown); });
  add_member<Link>(shape, "text", Type::text(), [&](const Link& link, PageMemory&) {
    const Entry* entry = entry_of(context, link);
    return Datum::of_text(entry ? entry->title : context.words.unknown);
  });
  // What is asked of most often needs no step over the entry.
  for (const char* name : {"title", "url", "summary", "status", "kind"}) {
    const Member* member = shapes.entry.find(name);
    shape.members.push_back({name, member->type, [&context, get = member->get](const void* self, PageMemory& memory) {
                               const Entry* entry = entry_of(context, *static_cast<const Link*>(self));
                               return entry ? get(entry, memory) : Datum{};
                             }});
  }
  add_member<Link>(shape, "records", Type::object(shapes.table), [&](const Link& link, PageMemory& memory) {
    const EntryIndex here = static_cast<const Page*>(memory.page)->entry;
    const Entry* other = entry_of(context, link);
    if (!other || here == Link::unknown) return Datum{};
    RecordTable table = records_about(context.catalogue.model, *other, context.catalogue.entries[here]);
    return table.rows.empty() ? Datum{} : Datum::of_object(&memory.keep_object(std::move(table)));
  });
  add_what_is_said(shapes, shape);
}

void fill_link_shapes(Shapes& shapes) {
  shapes.reference.name = "en hänvisning";
  add_reference_members(shapes, shapes.reference, shapes.entry);
  fill_connection(shapes);
  add_connections(shapes, shapes.entry);
  const Model& model = shapes.context.catalogue.model;
  for (std::size_t i = 0; i < model.kinds.size(); ++i) {
    add_connections(shapes, shapes.entry_of_kind[i]);
    add_relations(shapes, shapes.entry_of_kind[i], model.kinds[i]);
  }
}

}  // namespace kunskap
