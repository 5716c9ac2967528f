// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <QToolBar>

#include <string_view>

/// What any program of this kind pays to start: a blank window, or (`shell`) one with menu, tool bar, three tables and
/// a painted canvas, all of them nearly empty. Paints once and exits.
namespace {

constexpr int tables = 3;
constexpr int rows = 10;
constexpr int columns = 6;

class Canvas final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int row = 0; row < rows; ++row) {
            const QRectF bar(20.0 + 30 * row, 10.0 + 24 * row, 200, 18);
            painter.fillRect(bar, palette().highlight());
            painter.drawText(bar, Qt::AlignCenter, QStringLiteral("Bar %1").arg(row));
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
    QMenu *menu = window.menuBar()->addMenu(QStringLiteral("&File"));
    QToolBar *bar = window.addToolBar(QStringLiteral("Tools"));
    for (const char *name : {"Open", "Refresh", "Export", "Close"}) {
        bar->addAction(menu->addAction(QString::fromLatin1(name)));
    }
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(new Canvas);
    auto *below = new QSplitter;
    for (int i = 0; i < tables; ++i) {
        below->addWidget(makeTable(&window));
    }
    parts->addWidget(below);
    window.setCentralWidget(parts);
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
