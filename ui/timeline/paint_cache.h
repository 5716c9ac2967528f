// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/text_measure.h"

#include <QHash>
#include <QImage>
#include <QRgb>

namespace ui {

/// A word as it is drawn.
struct InkedText
{
    QString text;
    timeline::TextRole role = timeline::TextRole::Small;
    QRgb color = 0;

    friend bool operator==(const InkedText &, const InkedText &) = default;
    friend size_t qHash(const InkedText &text, size_t seed = 0)
    {
        return qHashMulti(seed, text.text, static_cast<quint8>(text.role), text.color);
    }
};

/// Small pictures of what a crowded timeline shows many times over, so that each is painted once: bars, marks, signs of
/// doubt, words. For one set of fonts and one device pixel ratio; whoever changes those clears it. Forgets everything
/// when it grows past a few megabytes.
class PaintCache final
{
public:
    /// The picture of a shape; `paint` makes it where it is not known. The key names everything it depends on.
    template<typename Paint>
    [[nodiscard]] const QImage &shape(quint64 key, const Paint &paint)
    {
        return find(m_shapes, key, paint);
    }
    template<typename Paint>
    [[nodiscard]] const QImage &text(const InkedText &key, const Paint &paint)
    {
        return find(m_texts, key, paint);
    }

    void clear()
    {
        m_shapes.clear();
        m_texts.clear();
        m_bytes = 0;
    }

private:
    static constexpr qsizetype mostBytes = 8 * 1024 * 1024;

    template<typename Key, typename Paint>
    const QImage &find(QHash<Key, QImage> &images, const Key &key, const Paint &paint)
    {
        if (const auto found = images.constFind(key); found != images.cend()) {
            return *found;
        }
        QImage image = paint();
        if (m_bytes > mostBytes) {
            clear();
        }
        m_bytes += image.sizeInBytes();
        return *images.insert(key, std::move(image));
    }

    QHash<quint64, QImage> m_shapes;
    QHash<InkedText, QImage> m_texts;
    qsizetype m_bytes = 0;
};

} // namespace ui
