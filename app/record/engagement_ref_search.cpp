// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_ref.h"

#include <algorithm>
#include <array>

namespace record {

namespace {

/// A piece of a text, as places in it.
struct Piece
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What may stand in an address that stands in a text: no space, no quote, no bracket that texts put around addresses.
bool isAddressCharacter(QChar c)
{
    constexpr QStringView never = u"\"'<>`\\^{|}";
    return c.unicode() < 0x80 ? c > u' ' && c.unicode() != 0x7F && !never.contains(c) : c.isLetterOrNumber();
}

/// Where the scheme begins that ends with the colon at `colon`; nothing if it is none of ours.
std::optional<qsizetype> schemeBefore(QStringView text, qsizetype colon)
{
    constexpr std::array schemes = {QStringView(u"https"), QStringView(u"http"), QStringView(u"axp-engagement")};
    for (const QStringView scheme : schemes) {
        const qsizetype begin = colon - scheme.size();
        if (begin < 0 || text.sliced(begin, scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        if (begin == 0 || !text[begin - 1].isLetterOrNumber())
            return begin;
    }
    return std::nullopt;
}

/// The first address with one of our schemes that begins at `from` or later.
std::optional<Piece> nextAddress(QStringView text, qsizetype from)
{
    for (qsizetype colon = text.indexOf(u':', from); colon >= 0; colon = text.indexOf(u':', colon + 1)) {
        const std::optional<qsizetype> begin = schemeBefore(text, colon);
        if (!begin || *begin < from)
            continue;
        const auto end = std::find_if_not(text.begin() + colon, text.end(), isAddressCharacter);
        return Piece{*begin, end - text.begin()};
    }
    return std::nullopt;
}

/// The address without the punctuation of the sentence it stands in.
QStringView withoutPunctuation(QStringView address)
{
    while (!address.isEmpty() && QStringView(u".,;:!?)]").contains(address.back()))
        address.chop(1);
    return address;
}

tl::expected<EngagementRef, RefError> parseAddress(QStringView address)
{
    // No address of an engagement is that long, and what is not one need not be taken apart.
    constexpr qsizetype longest = 4'096;
    constexpr qsizetype longestShown = 100;
    if (address.size() > longest)
        return tl::unexpected(RefError{RefErrorKind::NotThisAddress, address.first(longestShown).toString()});
    const QUrl url(address.toString());
    return url.scheme().startsWith(u"http") ? parseEngagementUrl(url) : parseEngagementLink(url);
}

/// Looks for ids piece by piece, and remembers the first thing that nearly is one.
class IdSearch final
{
public:
    void search(QStringView text)
    {
        const auto isWordCharacter = [](QChar c) {
            return c == u'-' || c.isLetterOrNumber();
        };
        auto end = text.begin();
        while (!m_id && end != text.end()) {
            const auto begin = std::find_if(end, text.end(), isWordCharacter);
            end = std::find_if_not(begin, text.end(), isWordCharacter);
            look(QStringView(begin, end));
        }
    }

    [[nodiscard]] tl::expected<EngagementRef, RefError> result() const
    {
        if (m_id)
            return EngagementRef{*m_id, std::nullopt};
        return tl::unexpected(m_nearly ? RefError{RefErrorKind::NearlyAnId, *m_nearly} : RefError{});
    }

private:
    void look(QStringView word)
    {
        if (isEngagementId(word))
            m_id = word.toString();
        else if (!m_nearly && isNearlyAnId(word))
            m_nearly = word.toString();
    }

    std::optional<QString> m_id;
    std::optional<QString> m_nearly;
};

} // namespace

tl::expected<EngagementRef, RefError> findEngagementRef(QStringView text)
{
    IdSearch ids;
    std::optional<RefError> firstError;
    qsizetype at = 0;
    while (const std::optional<Piece> piece = nextAddress(text, at)) {
        auto ref = parseAddress(withoutPunctuation(text.sliced(piece->begin, piece->end - piece->begin)));
        if (ref)
            return ref;
        const bool isForeign = ref.error().kind == RefErrorKind::NotThisAddress;
        if (!firstError || (firstError->kind == RefErrorKind::NotThisAddress && !isForeign))
            firstError = ref.error();
        ids.search(text.sliced(at, piece->begin - at));
        at = piece->end;
    }
    ids.search(text.sliced(at));
    const auto found = ids.result();
    const bool isMeant = firstError && firstError->kind != RefErrorKind::NotThisAddress;
    const bool isBetter = firstError && !found && found.error().kind == RefErrorKind::Nothing;
    return isMeant || isBetter ? tl::unexpected(*firstError) : found;
}

} // namespace record
