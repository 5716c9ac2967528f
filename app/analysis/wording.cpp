// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace analysis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

struct DurationUnit
{
    qint64 ms;
    const char *form;
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

constexpr std::array units{
    DurationUnit{365 * day, QT_TRANSLATE_NOOP("Wording", "%1 y")},
    DurationUnit{30 * day, QT_TRANSLATE_NOOP("Wording", "%1 mo")},
    DurationUnit{day, QT_TRANSLATE_NOOP("Wording", "%1 d")},
    DurationUnit{hour, QT_TRANSLATE_NOOP("Wording", "%1 h")},
    DurationUnit{minute, QT_TRANSLATE_NOOP("Wording", "%1 min")},
    DurationUnit{second, QT_TRANSLATE_NOOP("Wording", "%1 s")},
};

/// Characters that would act on a label instead of being seen in it.
bool isInvisible(QChar character)
{
    const char16_t code = character.unicode();
    const bool bidi = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
                      code == 0x200F || code == 0x061C;
    const bool nothing = (code >= 0x200B && code <= 0x200D) || code == 0x2060 || code == 0xFEFF || code == 0x00AD;
    return bidi || nothing || character.isSurrogate() || (code >= 0x7F && code < 0xA0);
}

QString pictureOf(QChar character)
{
    if (character.unicode() < 0x20) {
        return QString(QChar(0x2400 + character.unicode()));
    }
    return QStringLiteral("⟨U+%1⟩").arg(character.unicode(), 4, 16, QLatin1Char('0')).toUpper();
}

/// The first characters, at most `limit` units of them; what a reader takes for one character stays whole.
QString cut(const QString &label, qsizetype limit)
{
    QTextBoundaryFinder boundaries(QTextBoundaryFinder::Grapheme, label);
    boundaries.setPosition(limit);
    const qsizetype end = boundaries.isAtBoundary() ? limit : boundaries.toPreviousBoundary();
    // A character can have marks without end.
    return label.first(end > 0 ? end : limit);
}

template<typename Otherwise>
QString labelOr(const std::optional<record::Text> &text, const Otherwise &otherwise)
{
    const QString label = text ? plainLabel(text->toString()) : QString();
    return label.trimmed().isEmpty() ? otherwise() : label;
}

} // namespace

QString durationText(qint64 ms)
{
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (ms < units[i].ms) {
            continue;
        }
        const QString large = tr(units[i].form).arg(ms / units[i].ms);
        const bool last = i + 1 == units.size();
        const qint64 rest = last ? 0 : ms % units[i].ms / units[i + 1].ms;
        return rest ? large + QLatin1Char(' ') + tr(units[i + 1].form).arg(rest) : large;
    }
    return ms ? tr("%1 ms").arg(ms) : tr("0 s");
}

QString clockText(qint64 ms)
{
    const auto two = [](qint64 value) {
        return QString::number(value).rightJustified(2, QLatin1Char('0'));
    };
    const qint64 hours = ms % day / hour;
    QString text = two(ms % minute / second);
    const QString minutes = QString::number(ms % hour / minute);
    if (ms < hour) {
        return minutes + QLatin1Char(':') + text;
    }
    text = QString::number(hours) + QLatin1Char(':') + two(ms % hour / minute) + QLatin1Char(':') + text;
    return ms < day ? text : tr("%1 d").arg(ms / day) + QLatin1Char(' ') + text;
}

QString stateTitle(ClockState state)
{
    switch (state) {
    case ClockState::WithAgents:
        return tr("With several agents");
    case ClockState::WithAgent:
        return tr("With an agent");
    case ClockState::Transferring:
        return tr("Being transferred");
    case ClockState::Queued:
        return tr("In a queue");
    case ClockState::Automated:
        return tr("With a bot or announcement");
    case ClockState::Alone:
        return tr("Alone");
    case ClockState::Away:
        return tr("Away");
    }
    return {};
}

QString kindText(IntervalKind kind)
{
    switch (kind) {
    case IntervalKind::Reported:
        return tr("as reported");
    case IntervalKind::Inferred:
        return tr("end inferred");
    case IntervalKind::Open:
        return tr("still going on");
    case IntervalKind::Unknown:
        return tr("end not known");
    }
    return {};
}

QString kindText(const ElementInterval &interval)
{
    if (interval.reversed) {
        return tr("ends before it starts");
    }
    if (interval.kind == IntervalKind::Unknown && !interval.start) {
        return interval.end ? tr("start not known") : tr("start and end not known");
    }
    return kindText(interval.kind);
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Info:
        return tr("Note");
    }
    return {};
}

QString changeWord(Change change)
{
    //: what has become of a field or element since the record was read before
    switch (change) {
    case Change::New:
        return tr("new");
    case Change::Changed:
        return tr("changed");
    case Change::Ended:
        return tr("ended");
    case Change::Gone:
        return tr("gone");
    }
    return {};
}

QString participantName(const record::Record &shown, std::size_t participant)
{
    const record::Participant &one = (*shown.engagement.participants)[participant];
    const auto type = one.type ? one.type->value : record::ParticipantType::Other;
    return labelOr(one.agentDisplayName, [&] {
        switch (type) {
        case record::ParticipantType::External:
            return labelOr(one.callingNumber, [] { return tr("Customer"); });
        case record::ParticipantType::Agent:
            return labelOr(one.extension, [&] { return labelOr(one.id, [] { return tr("Agent"); }); });
        case record::ParticipantType::Treatment:
            return one.automationType && one.automationType->value == record::AutomationType::Chatbot
                       ? tr("Bot")
                       : tr("Announcement");
        case record::ParticipantType::Other:
            break;
        }
        return labelOr(one.id, [] { return tr("Participant"); });
    });
}

QString queueName(const record::Record &shown, std::size_t queue)
{
    const record::QueueEntry &entry = (*shown.engagement.queues)[queue];
    return labelOr(entry.queueName, [&] { return labelOr(entry.queueId, [] { return tr("without a name"); }); });
}

QString queueTitle(const record::Record &shown, std::size_t queue)
{
    return tr("Queue %1").arg(queueName(shown, queue));
}

QString transferTarget(const record::Record &shown, std::size_t transfer)
{
    const record::Transfer &one = (*shown.engagement.transfers)[transfer];
    return labelOr(one.destinationAgentName, [&] {
        return labelOr(one.destinationExternalNumber, [&] {
            return labelOr(one.queueName, [&] {
                return labelOr(one.destinationAgentId,
                               [&] { return labelOr(one.queueId, [] { return tr("unknown"); }); });
            });
        });
    });
}

QString plainLabel(QStringView text, qsizetype limit)
{
    QString label;
    label.reserve(std::min(text.size(), limit) + 1);
    for (qsizetype i = 0; i < text.size() && label.size() <= limit; ++i) {
        const QChar character = text[i];
        if (character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            label += character;
            label += text[++i];
        } else if (character == QLatin1Char('\n') || character == QLatin1Char('\r') || character == QLatin1Char('\t') ||
                   character == QChar::LineSeparator || character == QChar::ParagraphSeparator) {
            label += QLatin1Char(' ');
        } else if (character.unicode() < 0x20 || isInvisible(character)) {
            label += pictureOf(character);
        } else {
            label += character;
        }
    }
    return label.size() > limit ? cut(label, limit) + QChar(0x2026) : label;
}

QString withinSentence(const QString &label)
{
    constexpr QChar isolate(0x2068);
    constexpr QChar isolateEnd(0x2069);
    const bool turns = std::any_of(label.begin(), label.end(), [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
    return turns ? isolate + label + isolateEnd : label;
}

} // namespace analysis
