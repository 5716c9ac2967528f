// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking_rules.h"

#include <algorithm>
#include <array>
#include <span>

namespace analysis {

namespace {

using Rule = MaskingRule;
using Object = MaskedObject;

struct Named
{
    std::string_view name;
    FieldRule rule;
};

constexpr Named keep(std::string_view name)
{
    return {name, {Rule::Keep}};
}

constexpr Named scan(std::string_view name)
{
    return {name, {Rule::Scan}};
}

constexpr Named time(std::string_view name)
{
    return {name, {Rule::Time}};
}

constexpr Named number(std::string_view name)
{
    return {name, {Rule::Number}};
}

// Every field of app/record/engagement.h has its line here; one that is forgotten is masked as one.

constexpr std::array engagementRules{
    keep("id"),
    keep("accountId"),
    keep("status"),
    keep("direction"),
    time("startDate"),
    time("updateDate"),
    time("endDate"),
    scan("sourceType"),
    Named{"sourceAddress", {Rule::Value}},
    Named{"channels", {Rule::Objects, Object::Channel}},
    Named{"identifiers", {Rule::Identifiers}},
    Named{"participants", {Rule::Objects, Object::Participant}},
    Named{"conversations", {Rule::Texts}},
    Named{"data", {Rule::Data}},
    Named{"attributes", {Rule::Texts}},
    Named{"queues", {Rule::Objects, Object::QueueEntry}},
    Named{"transfers", {Rule::Objects, Object::Transfer}},
    Named{"agentNotes", {Rule::Objects, Object::AgentNote}},
};

constexpr std::array channelRules{keep("id"), scan("type")};

constexpr std::array participantRules{
    keep("id"),
    Named{"agentDisplayName", {Rule::Agent}},
    time("joinedAt"),
    time("leftAt"),
    keep("type"),
    keep("automationType"),
    keep("channelId"),
    scan("channelType"),
    Named{"callingNumber", {Rule::Phone}},
    Named{"dialledNumber", {Rule::Dialled}},
    scan("extension"),
    keep("dialogId"),
    scan("sourceType"),
    Named{"sourceAddress", {Rule::Value}},
};

constexpr std::array queueRules{
    keep("queueId"),
    keep("channelId"),
    scan("queueName"),
    number("priority"),
    number("rank"),
    number("proficiencyRangeMin"),
    number("proficiencyRangeMax"),
    time("queuedAt"),
    keep("agentId"),
    time("acceptedAt"),
};

constexpr std::array transferRules{
    keep("initiatingAgentId"),
    keep("queueId"),
    scan("queueName"),
    keep("channelProviderId"),
    keep("connectionId"),
    keep("dialogId"),
    keep("providerDialogId"),
    keep("channelId"),
    keep("correlationId"),
    keep("fallbackQueueId"),
    time("timestamp"),
    keep("destinationAgentId"),
    Named{"destinationAgentName", {Rule::Agent}},
    time("destinationAgentJoinedAt"),
    Named{"destinationExternalNumber", {Rule::Phone}},
    scan("description"),
    keep("transferType"),
};

constexpr std::array noteRules{
    keep("id"),
    keep("engagementId"),
    Named{"createdBy", {Rule::Object, Object::Author}},
    Named{"updatedBy", {Rule::Object, Object::Author}},
    scan("note"),
    scan("text"),
    Named{"readOnly", {Rule::Flag}},
    time("createdAt"),
    time("updatedAt"),
};

constexpr std::array authorRules{keep("id"), Named{"name", {Rule::Agent}}};

std::span<const Named> rulesOf(MaskedObject object)
{
    switch (object) {
    case Object::Engagement:
        return engagementRules;
    case Object::Channel:
        return channelRules;
    case Object::Participant:
        return participantRules;
    case Object::QueueEntry:
        return queueRules;
    case Object::Transfer:
        return transferRules;
    case Object::AgentNote:
        return noteRules;
    case Object::Author:
        return authorRules;
    }
    return {};
}

} // namespace

FieldRule maskingRuleOf(MaskedObject object, std::string_view name)
{
    const std::span<const Named> rules = rulesOf(object);
    const auto found = std::find_if(rules.begin(), rules.end(), [name](const Named &one) { return one.name == name; });
    return found == rules.end() ? FieldRule{} : found->rule;
}

} // namespace analysis
