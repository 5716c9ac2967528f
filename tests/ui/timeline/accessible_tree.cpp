// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "accessible_tree.h"

#include "timeline/item_text.h"

#include <map>

QAccessibleInterface &rootOf(TimelineFixture &fixture)
{
    return *QAccessible::queryAccessibleInterface(&fixture.view());
}

void walk(QAccessibleInterface *node, const std::function<void(QAccessibleInterface *)> &visit)
{
    for (int i = 0; i < node->childCount(); ++i) {
        QAccessibleInterface *child = node->child(i);
        QVERIFY(child);
        QCOMPARE(child->parent(), node);
        QCOMPARE(node->indexOfChild(child), i);
        visit(child);
        walk(child, visit);
    }
}

QAccessibleInterface *find(QAccessibleInterface &root, const QString &name)
{
    QAccessibleInterface *found = nullptr;
    walk(&root, [&](QAccessibleInterface *node) {
        if (!found && node->text(QAccessible::Name) == name) {
            found = node;
        }
    });
    return found;
}

std::vector<QStringList> factsInOrder(const timeline::Content &content, const timeline::TimeStyle &style)
{
    std::vector<QStringList> facts;
    const auto &lanes = content.engagements[0].lanes;
    for (quint32 lane = 0; lane < lanes.size(); ++lane) {
        std::multimap<qint64, QStringList> inTime;
        for (quint32 track = 0; track < lanes[lane].tracks.size(); ++track) {
            const timeline::Track &items = lanes[lane].tracks[track];
            for (quint32 i = 0; i < items.size(); ++i) {
                inTime.emplace(items.start[i], timeline::itemFacts(content, {0, lane, track, i}, style));
            }
        }
        for (const auto &[start, each] : inTime) {
            facts.push_back(each);
        }
    }
    return facts;
}

void act(QAccessibleInterface *node, const QString &action)
{
    QVERIFY(node->actionInterface());
    node->actionInterface()->doAction(action);
}
