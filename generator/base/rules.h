// Every rule that content, model, settings and layouts are held to, with the words that an editor is told.
// The name of a rule is stable: it is printed in brackets, it is the folder in tests/mistakes/ that shows the
// mistake, and it is what an editor searches for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kunskap {

enum class Severity : std::uint8_t { error, warning };

enum class Rule : std::uint8_t {
  // Files
  invalid_utf8,
  control_character,
  file_too_large,
  body_too_large,
  unknown_folder,
  file_name,
  unknown_file_type,
  duplicate_id,
  link_out_of_content,
  no_plain_file,
  address_taken,
  active_image,
  // Front matter
  front_matter_missing,
  front_matter_not_closed,
  yaml_syntax,
  duplicate_key,
  cut_text,
  yaml_anchor,
  too_deep,
  // Values
  unknown_field,
  computed_field,
  missing_field,
  wrong_type,
  curly_quotes,
  soft_hyphen,
  text_too_long,
  not_a_list,
  unknown_choice,
  unknown_not_allowed,
  unknown_basis,
  invalid_date,
  invalid_period,
  period_reversed,
  future_date,
  invalid_code,
  unknown_code_system,
  invalid_address,
  duplicate_value,
  record_id_taken,
  unknown_record_id,
  wrong_count,
  denied_count,
  wrong_marks,
  wrong_sum,
  step_not_reached,
  endless_steps,
  mixed_units,
  // References
  unknown_reference,
  ambiguous_reference,
  alike_name,
  same_title,
  synonym_without_target,
  synonym_of_another,
  // Persons
  person_number,
  phone_number,
  mail_address,
  person_name,
  // Markdown
  dead_link,
  dead_anchor,
  draft_reference,
  redirect_target,
  redirect_chain,
  redirect_loop,
  absolute_link,
  link_scheme,
  link_text,
  missing_image,
  missing_alt,
  skipped_heading,
  top_heading,
  empty_heading,
  heading_in_field,
  empty_table_header,
  raw_html,
  heading_without_blank,
  link_with_blank,
  table_without_rule,
  output_too_large,
  too_complicated,
  // Model and settings
  unknown_key,
  missing_key,
  wrong_setting,
  not_a_map,
  unknown_name,
  name_taken,
  pattern_too_slow,
  // Layouts
  layout_syntax,
  layout_unknown_name,
  layout_wrong_type,
  layout_unknown_file,
  layout_recursion,
  layout_context,
  layout_unused,
  count_of_rules,
};

struct RuleWords {
  Rule rule;
  std::string_view name;
  Severity severity;
  std::string_view sv;  ///< {0}, {1} … stand for the details of a problem.
  std::string_view en;
};

const RuleWords& words_of(Rule rule);
std::span<const RuleWords> all_rules();

}  // namespace kunskap
