// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/documented_values.h"

namespace record {

namespace {

template<typename E>
struct DocumentedValue
{
    const char *name;
    E value;
};

constexpr DocumentedValue<Status> statuses[] = {
    {"CREATED", Status::Created},
    {"ACTIVE", Status::Active},
    {"COMPLETED", Status::Completed},
};

constexpr DocumentedValue<Direction> directions[] = {
    {"INBOUND", Direction::Inbound},
    {"OUTBOUND", Direction::Outbound},
};

constexpr DocumentedValue<ParticipantType> participantTypes[] = {
    {"EXTERNAL", ParticipantType::External},
    {"AGENT", ParticipantType::Agent},
    {"TREATMENT", ParticipantType::Treatment},
};

constexpr DocumentedValue<AutomationType> automationTypes[] = {
    {"SELF_SERVICE", AutomationType::SelfService},
    {"TREATMENT", AutomationType::Treatment},
    {"CHATBOT", AutomationType::Chatbot},
};

constexpr DocumentedValue<TransferType> transferTypes[] = {
    {"TRANSFER_TO_AGENT", TransferType::ToAgent},
    {"TRANSFER_TO_QUEUE", TransferType::ToQueue},
    {"TRANSFER_TO_EXTERNAL", TransferType::ToExternal},
    {"CONSULT_TRANSFER_TO_QUEUE", TransferType::ConsultToQueue},
};

template<typename E, std::size_t N>
E valueIn(const DocumentedValue<E> (&documented)[N], Text text)
{
    for (const auto &[name, value] : documented)
        if (sameWithoutCase(text, Text(name)))
            return value;
    return E::Other;
}

} // namespace

template<>
Status valueNamed<Status>(Text text)
{
    return valueIn(statuses, text);
}

template<>
Direction valueNamed<Direction>(Text text)
{
    return valueIn(directions, text);
}

template<>
ParticipantType valueNamed<ParticipantType>(Text text)
{
    return valueIn(participantTypes, text);
}

template<>
AutomationType valueNamed<AutomationType>(Text text)
{
    return valueIn(automationTypes, text);
}

template<>
TransferType valueNamed<TransferType>(Text text)
{
    return valueIn(transferTypes, text);
}

} // namespace record
