// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_reader.h"

#include "record/fault_finder.h"
#include "record/fields.h"

#include <cstring>

namespace record {

namespace {

constexpr std::array channelFields{
    FieldReader<Channel>{"id", field<Channel, &Channel::id>},
    FieldReader<Channel>{"type", field<Channel, &Channel::type>},
};

using P = Participant;
constexpr std::array participantFields{
    FieldReader<P>{"id", field<P, &P::id>},
    FieldReader<P>{"agentDisplayName", field<P, &P::agentDisplayName>},
    FieldReader<P>{"joinedAt", field<P, &P::joinedAt>},
    FieldReader<P>{"leftAt", field<P, &P::leftAt>},
    FieldReader<P>{"type", field<P, &P::type>},
    FieldReader<P>{"automationType", field<P, &P::automationType>},
    FieldReader<P>{"channelId", field<P, &P::channelId>},
    FieldReader<P>{"channelType", field<P, &P::channelType>},
    FieldReader<P>{"callingNumber", field<P, &P::callingNumber>},
    FieldReader<P>{"dialledNumber", field<P, &P::dialledNumber>},
    FieldReader<P>{"extension", field<P, &P::extension>},
    FieldReader<P>{"dialogId", field<P, &P::dialogId>},
    FieldReader<P>{"sourceType", field<P, &P::sourceType>},
    FieldReader<P>{"sourceAddress", field<P, &P::sourceAddress>},
};

using Q = QueueEntry;
constexpr std::array queueFields{
    FieldReader<Q>{"queueId", field<Q, &Q::queueId>},
    FieldReader<Q>{"channelId", field<Q, &Q::channelId>},
    FieldReader<Q>{"queueName", field<Q, &Q::queueName>},
    FieldReader<Q>{"priority", field<Q, &Q::priority>},
    FieldReader<Q>{"rank", field<Q, &Q::rank>},
    FieldReader<Q>{"proficiencyRangeMin", field<Q, &Q::proficiencyRangeMin>},
    FieldReader<Q>{"proficiencyRangeMax", field<Q, &Q::proficiencyRangeMax>},
    FieldReader<Q>{"queuedAt", field<Q, &Q::queuedAt>},
    FieldReader<Q>{"agentId", field<Q, &Q::agentId>},
    FieldReader<Q>{"acceptedAt", field<Q, &Q::acceptedAt>},
};

using T = Transfer;
constexpr std::array transferFields{
    FieldReader<T>{"initiatingAgentId", field<T, &T::initiatingAgentId>},
    FieldReader<T>{"queueId", field<T, &T::queueId>},
    FieldReader<T>{"queueName", field<T, &T::queueName>},
    FieldReader<T>{"channelProviderId", field<T, &T::channelProviderId>},
    FieldReader<T>{"connectionId", field<T, &T::connectionId>},
    FieldReader<T>{"dialogId", field<T, &T::dialogId>},
    FieldReader<T>{"providerDialogId", field<T, &T::providerDialogId>},
    FieldReader<T>{"channelId", field<T, &T::channelId>},
    FieldReader<T>{"correlationId", field<T, &T::correlationId>},
    FieldReader<T>{"fallbackQueueId", field<T, &T::fallbackQueueId>},
    FieldReader<T>{"timestamp", field<T, &T::timestamp>},
    FieldReader<T>{"destinationAgentId", field<T, &T::destinationAgentId>},
    FieldReader<T>{"destinationAgentName", field<T, &T::destinationAgentName>},
    FieldReader<T>{"destinationAgentJoinedAt", field<T, &T::destinationAgentJoinedAt>},
    FieldReader<T>{"destinationExternalNumber", field<T, &T::destinationExternalNumber>},
    FieldReader<T>{"description", field<T, &T::description>},
    FieldReader<T>{"transferType", field<T, &T::transferType>},
};

constexpr std::array authorFields{
    FieldReader<Author>{"id", field<Author, &Author::id>},
    FieldReader<Author>{"name", field<Author, &Author::name>},
};

template<auto member>
void author(Walker &walker, AgentNote &note, Json &value, const FieldPath &path)
{
    (note.*member).reset();
    if (!isWanted(walker, value, walker.meet(value), JsonKind::Object, path)) {
        return;
    }
    Author &author = (note.*member).emplace();
    const auto pathOf = [&path](Text name) { return FieldPath::element(path.part, *path.index, path.member, name); };
    (void)readObject(walker, author, authorFields, value, pathOf);
}

using N = AgentNote;
constexpr std::array noteFields{
    FieldReader<N>{"id", field<N, &N::id>},
    FieldReader<N>{"engagementId", field<N, &N::engagementId>},
    FieldReader<N>{"createdBy", author<&N::createdBy>},
    FieldReader<N>{"updatedBy", author<&N::updatedBy>},
    FieldReader<N>{"note", field<N, &N::note>},
    FieldReader<N>{"text", field<N, &N::text>},
    FieldReader<N>{"readOnly", field<N, &N::readOnly>},
    FieldReader<N>{"createdAt", field<N, &N::createdAt>},
    FieldReader<N>{"updatedAt", field<N, &N::updatedAt>},
};

/// A list of objects.
template<auto member, const auto &table>
void list(Walker &walker, Engagement &engagement, Json &value, const FieldPath &path)
{
    auto &elements = engagement.*member;
    elements.reset();
    if (!isWanted(walker, value, walker.meet(value), JsonKind::List, path)) {
        return;
    }
    elements.emplace();
    walker.eachElement(value, [&](quint32 index, Json &element) {
        const auto pathOf = [&](Text name) { return FieldPath::element(path.part, index, name); };
        if (isWanted(walker, element, walker.meet(element), JsonKind::Object, pathOf({}))) {
            auto &added = elements->emplace_back();
            added.index = index;
            added.range = readObject(walker, added, table, element, pathOf);
        }
    });
}

/// A list of texts.
template<auto member>
void texts(Walker &walker, Engagement &engagement, Json &value, const FieldPath &path)
{
    auto &elements = engagement.*member;
    elements.reset();
    if (!isWanted(walker, value, walker.meet(value), JsonKind::List, path)) {
        return;
    }
    elements.emplace();
    walker.eachElement(value, [&](quint32 index, Json &element) {
        const Met met = walker.meet(element);
        if (isWanted(walker, element, met, JsonKind::String, FieldPath::element(path.part, index))) {
            walker.consume(element, met);
            elements->push_back({{index, walker.rangeSince(met)}, walker.textOf(met.token)});
        }
    });
}

OpenValue openValue(Walker &walker, Json &value)
{
    const Met met = walker.meet(value);
    const TextRange range = walker.skip(value);
    if (met.kind == JsonKind::String) {
        return {walker.textOf(met.token), true, range};
    }
    return {{met.token.data(), static_cast<qsizetype>(range.end - range.begin)}, false, range};
}

/// An open map. Where `lists`, the elements of an entry's list are its values.
template<auto member, bool lists>
void map(Walker &walker, Engagement &engagement, Json &value, const FieldPath &path)
{
    auto &entries = engagement.*member;
    entries.reset();
    if (!isWanted(walker, value, walker.meet(value), JsonKind::Object, path)) {
        return;
    }
    entries.emplace();
    walker.eachMember(value, [&](Text key, Json entry) {
        OpenEntry &added = entries->emplace_back();
        added.key = key;
        if (lists && walker.meet(entry).kind == JsonKind::List) {
            walker.eachElement(entry,
                               [&](quint32, Json &element) { added.values.push_back(openValue(walker, element)); });
        } else {
            added.values.push_back(openValue(walker, entry));
        }
    });
}

using E = Engagement;
constexpr std::array engagementFields{
    FieldReader<E>{"id", field<E, &E::id>},
    FieldReader<E>{"accountId", field<E, &E::accountId>},
    FieldReader<E>{"status", field<E, &E::status>},
    FieldReader<E>{"direction", field<E, &E::direction>},
    FieldReader<E>{"sourceType", field<E, &E::sourceType>},
    FieldReader<E>{"sourceAddress", field<E, &E::sourceAddress>},
    FieldReader<E>{"startDate", field<E, &E::startDate>},
    FieldReader<E>{"updateDate", field<E, &E::updateDate>},
    FieldReader<E>{"endDate", field<E, &E::endDate>},
    FieldReader<E>{"channels", list<&E::channels, channelFields>},
    FieldReader<E>{"identifiers", map<&E::identifiers, true>},
    FieldReader<E>{"participants", list<&E::participants, participantFields>},
    FieldReader<E>{"conversations", texts<&E::conversations>},
    FieldReader<E>{"data", map<&E::data, false>},
    FieldReader<E>{"attributes", texts<&E::attributes>},
    FieldReader<E>{"queues", list<&E::queues, queueFields>},
    FieldReader<E>{"transfers", list<&E::transfers, transferFields>},
    FieldReader<E>{"agentNotes", list<&E::agentNotes, noteFields>},
};

ReadError errorAt(ReadErrorKind kind, QByteArrayView bytes, qsizetype offset)
{
    return {kind, offset, positionIn(bytes, offset), {}};
}

/// Why the parser refused the bytes: what a second look finds, or `otherwise` where it finds nothing.
ReadError faultIn(const QByteArray &bytes, const ReadLimits &limits, ReadErrorKind otherwise)
{
    return findFault(bytes, limits.depth).value_or(errorAt(otherwise, bytes, 0));
}

void readRecord(Record &record, simdjson::ondemand::document &document, int depthLimit)
{
    Walker walker(record.text.bytes(), document, depthLimit);
    Json root;
    if (document.get_value().get(root) != simdjson::SUCCESS) {
        throw NotJson{};
    }
    (void)readObject(walker, record.engagement, engagementFields, root,
                     [](Text name) { return FieldPath::field(name); });
    if (const char *rest = nullptr; document.current_location().get(rest) == simdjson::SUCCESS) {
        throw NotJson{}; // something follows the record
    }
    record.findings = walker.takeFindings();
    record.arena = walker.arena();
}

/// The bytes with the parser's padding behind them, zeroed.
QByteArray padded(QByteArray bytes)
{
    const qsizetype size = bytes.size();
    bytes.reserve(size + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    std::memset(bytes.data() + size, 0, simdjson::SIMDJSON_PADDING);
    return bytes;
}

} // namespace

tl::expected<RecordPtr, ReadError> readEngagement(QByteArray bytes, const ReadLimits &limits)
{
    if (bytes.size() > limits.bytes) {
        return tl::unexpected(errorAt(ReadErrorKind::TooLarge, bytes, 0));
    }
    auto record = std::make_shared<Record>();
    record->text = RecordText(padded(std::move(bytes)));
    const QByteArray &kept = record->text.bytes();
    const TextRange root = record->text.root();
    if (root.begin == root.end) {
        return tl::unexpected(errorAt(ReadErrorKind::Empty, kept, kept.size()));
    }
    if (kept.at(root.begin) != '{') {
        return tl::unexpected(faultIn(kept, limits, ReadErrorKind::NotAnObject));
    }
    try {
        simdjson::ondemand::parser parser(static_cast<std::size_t>(limits.bytes) + simdjson::SIMDJSON_PADDING);
        simdjson::ondemand::document document;
        const std::size_t length = static_cast<std::size_t>(kept.size()) - root.begin;
        if (parser.iterate(kept.constData() + root.begin, length, length + simdjson::SIMDJSON_PADDING).get(document)
            != simdjson::SUCCESS) {
            return tl::unexpected(faultIn(kept, limits, ReadErrorKind::NotJson));
        }
        readRecord(*record, document, limits.depth);
    } catch (const NotJson &) {
        return tl::unexpected(faultIn(kept, limits, ReadErrorKind::NotJson));
    } catch (const TooDeep &) {
        return tl::unexpected(faultIn(kept, limits, ReadErrorKind::TooDeep));
    }
    return record;
}

} // namespace record
