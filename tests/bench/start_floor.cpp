// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QStyle>
#include <QTableView>
#include <QTimer>
#include <QToolBar>

#include <string_view>

/// What any program of this kind pays to start: a blank window, or (`shell`) one with menus, a tool bar with icons,
/// three tables that are full and a painted canvas. Paints once and exits.
namespace {

constexpr int tables = 3;
constexpr int rows = 200;
constexpr int columns = 12;
constexpr int lanes = 30;

class Canvas final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette().color(QPalette::Dark));
        painter.setBrush(palette().midlight());
        for (int lane = 0; lane < lanes; ++lane) {
            const double y = 24.0 * lane;
            painter.drawText(QRectF(8, y, 180, 22), Qt::AlignVCenter, QStringLiteral("Lane %1").arg(lane));
            for (int bar = 0; bar < 8; ++bar) {
                const QRectF place(200.0 + 150 * bar, y + 2, 140, 20);
                painter.drawRoundedRect(place, 4, 4);
                painter.drawText(place, Qt::AlignCenter, QStringLiteral("Bar %1").arg(bar));
            }
        }
    }
};

QTableView *makeTable(QObject *owner)
{
    auto *model = new QStandardItemModel(rows, columns, owner);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            model->setItem(row, column, new QStandardItem(QStringLiteral("%1, %2").arg(row).arg(column)));
        }
    }
    auto *table = new QTableView;
    table->setModel(model);
    return table;
}

void furnish(QMainWindow &window)
{
    QToolBar *bar = window.addToolBar(QStringLiteral("Tools"));
    for (const char *title : {"&File", "&Edit", "&View", "&Help"}) {
        QMenu *menu = window.menuBar()->addMenu(QString::fromLatin1(title));
        for (const auto icon : {QStyle::SP_DialogOpenButton, QStyle::SP_BrowserReload, QStyle::SP_DialogSaveButton}) {
            bar->addAction(menu->addAction(window.style()->standardIcon(icon), QStringLiteral("Do this")));
        }
    }
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(new Canvas);
    auto *below = new QSplitter;
    for (int i = 0; i < tables; ++i) {
        below->addWidget(makeTable(&window));
    }
    parts->addWidget(below);
    window.setCentralWidget(parts);
    window.statusBar()->showMessage(QStringLiteral("Ready"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    QMainWindow window;
    if (argc > 1 && argv[1] == std::string_view("shell")) {
        furnish(window);
    }
    window.resize(1440, 900);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        window.repaint();
        QCoreApplication::quit();
    });
    return QApplication::exec();
}
