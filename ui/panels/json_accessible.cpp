// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/json_accessible.h"

#include "ui/panels/json_view.h"

#include <QAccessibleWidget>
#include <QLocale>

namespace ui {

namespace {

/// The row that the keyboard stands at.
class RowAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit RowAccessible(JsonView &view) : m_view(view) {}

    [[nodiscard]] bool isValid() const override { return m_view.rows().count() > 0; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_view);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {} // what a record says is not to be changed
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::TreeItem; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), toggleAction()}; }
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    [[nodiscard]] models::JsonRow row() const { return m_view.rows().row(m_view.currentRow()); }

    JsonView &m_view;
};

QString RowAccessible::text(QAccessible::Text text) const
{
    const models::JsonRow shown = row();
    if (text == QAccessible::Description) {
        return shown.number ? JsonView::tr("Line %1").arg(QLocale().toString(*shown.number)) : QString();
    }
    QString words;
    if (text == QAccessible::Name) {
        for (const models::JsonSpan &span : shown.spans) {
            words += span.kind == models::JsonSpan::Kind::Remark ? QLatin1Char(' ') + span.text : span.text;
        }
    }
    return words;
}

QRect RowAccessible::rect() const
{
    const QRect rect = m_view.rectOf(m_view.currentRow());
    return {m_view.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State RowAccessible::state() const
{
    const models::JsonRow shown = row();
    QAccessible::State state;
    state.focusable = true;
    state.focused = m_view.hasFocus();
    state.selectable = true;
    state.selected = m_view.markedRows().holds(m_view.currentRow());
    state.readOnly = true;
    state.expandable = shown.opens;
    state.expanded = shown.opens && !shown.isFolded;
    state.collapsed = shown.isFolded;
    return state;
}

void RowAccessible::doAction(const QString &name)
{
    if (name == pressAction()) {
        m_view.chooseCurrent();
    } else if (name == toggleAction()) {
        m_view.toggleFold(m_view.currentRow());
    }
}

class JsonAccessible final : public QAccessibleWidget
{
public:
    explicit JsonAccessible(JsonView &view) : QAccessibleWidget(&view, QAccessible::Tree), m_view(view)
    {
        m_row = QAccessible::registerAccessibleInterface(new RowAccessible(view));
        QObject::connect(&view, &JsonView::currentChanged, &m_context, [this] { tell(); });
    }
    ~JsonAccessible() override { QAccessible::deleteAccessibleInterface(m_row); }
    JsonAccessible(const JsonAccessible &) = delete;
    JsonAccessible &operator=(const JsonAccessible &) = delete;

    [[nodiscard]] int childCount() const override { return m_view.rows().count() > 0 ? 1 : 0; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index == 0 && childCount() > 0 ? QAccessible::accessibleInterface(m_row) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child == this->child(0) ? 0 : -1;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override { return m_view.hasFocus() ? child(0) : nullptr; }
    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        // What is read where a child is not asked for.
        QAccessibleInterface *row = child(0);
        return text == QAccessible::Value && row ? row->text(QAccessible::Name) : QAccessibleWidget::text(text);
    }

private:
    void tell() const
    {
        if (QAccessible::isActive() && m_view.hasFocus() && child(0)) {
            QAccessibleEvent event(child(0), QAccessible::Focus);
            QAccessible::updateAccessibility(&event);
        }
    }

    JsonView &m_view;
    QAccessible::Id m_row = 0;
    QObject m_context; ///< ends the connection
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<JsonView *>(object);
    return view ? new JsonAccessible(*view) : nullptr;
}

} // namespace

void installJsonAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps each factory once
}

} // namespace ui
