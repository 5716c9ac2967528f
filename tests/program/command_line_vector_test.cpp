// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "other_programs.h"
#include "program_run.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace {

const QString specification = samplePath(QStringLiteral("specification"));

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Xml
{
    bool isValid = false;
    QHash<QString, QStringList> texts; ///< by element
    QSet<QString> elements;
};

Xml parsed(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    Xml xml;
    QStringList path;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            path << reader.name().toString();
            xml.elements << path.last();
        } else if (reader.isEndElement()) {
            path.removeLast();
        } else if (reader.isCharacters() && !path.isEmpty()) {
            xml.texts[path.last()] << reader.text().toString();
        }
    }
    xml.isValid = !reader.hasError();
    return xml;
}

QByteArray recordWith(const QByteArray &id, const QByteArray &name)
{
    return R"({"id":")" + id +
           R"(","identifiers":{"phoneNumbers":["+49 171 5550123"],"emailAddresses":["ann@example.org"]},)" +
           R"("participants":[{"type":"EXTERNAL","callingNumber":"+49 171 5550123","dialledNumber":"1590",)" +
           R"("joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:05:00Z"},)" +
           R"({"type":"AGENT","id":"a","agentDisplayName":")" + name +
           R"(","joinedAt":"2026-01-01T10:01:00Z","leftAt":"2026-01-01T10:05:00Z"}],)" +
           R"("queues":[{"queueId":"q","queueName":"call 0171 555 0123 or bob@example.org","queuedAt":"2026-01-01T10:00:10Z",)" +
           R"("acceptedAt":"2026-01-01T10:01:00Z"}],)" +
           R"("agentNotes":[{"note":"ring 0171 5550199","createdAt":"2026-01-01T10:04:00Z"}]})";
}

const QByteArrayList identifiers{"5550123", "555 0123", "5550199", "ann@", "bob@", "example.org"};

QImage coarse(const QImage &image)
{
    return image.convertToFormat(QImage::Format_RGB32).scaled(144, 90, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The part of a picture's places that look different from a little distance.
double differingPart(const QImage &a, const QImage &b)
{
    const QImage left = coarse(a);
    const QImage right = coarse(b);
    int count = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QColor one = left.pixelColor(x, y);
            const QColor other = right.pixelColor(x, y);
            const int difference = std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
                                   std::abs(one.blue() - other.blue());
            count += difference > 48 ? 1 : 0;
        }
    }
    return double(count) / (left.width() * left.height());
}

} // namespace

/// Pictures made of lines and letters.
class CommandLineVectorTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void anSvgLooksLikeThePicture_data();
    void anSvgLooksLikeThePicture();
    void anSvgIsSoundAndItsTextsAreText();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void aPdfIsADocumentWhoseWordsCanBeFound();
    void maskedNoIdentifierIsInTheFile_data();
    void maskedNoIdentifierIsInTheFile();
    void onlyWhatIsAskedForIsRevealed();
    void aTallRecordGetsATallPage();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool write(const QString &suffix, const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QByteArray words(); ///< of the PDF written last

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CommandLineVectorTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_folder = std::make_unique<QTemporaryDir>();
}

bool CommandLineVectorTest::write(const QString &suffix, const QStringList &arguments, const QByteArray &input)
{
    const QStringList options{QStringLiteral("--force"), QStringLiteral("--time-zone"), QStringLiteral("UTC"),
                              QStringLiteral("--export"), path(QStringLiteral("a.") + suffix)};
    const Ended ended = runProgram(options + arguments, input);
    if (ended.status != 0 || !ended.err.isEmpty()) {
        qInfo("%s", ended.err.constData());
    }
    return ended.status == 0 && ended.out.isEmpty() && ended.err.isEmpty();
}

QByteArray CommandLineVectorTest::words()
{
    return said(QStringLiteral("pdftotext"), {path(QStringLiteral("a.pdf")), QStringLiteral("-")})
        .value_or(QByteArray());
}

void CommandLineVectorTest::anSvgLooksLikeThePicture_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"specification", "every-finding", "three-days"}) {
        QTest::newRow(sample) << QString::fromLatin1(sample);
    }
}

void CommandLineVectorTest::anSvgLooksLikeThePicture()
{
    QFETCH(QString, sample);
    if (!isThere(QStringLiteral("rsvg-convert"))) {
        QSKIP("rsvg-convert is needed to look at vectors");
    }
    for (const char *suffix : {"png", "svg"}) {
        QVERIFY(write(QString::fromLatin1(suffix), {samplePath(sample)}));
    }
    const QImage picture(path(QStringLiteral("a.png")));
    QVERIFY(said(QStringLiteral("rsvg-convert"),
                 {path(QStringLiteral("a.svg")), QStringLiteral("-o"), path(QStringLiteral("svg.png"))}));
    const QImage svg(path(QStringLiteral("svg.png")));
    QCOMPARE(svg.size(), picture.size());
    QVERIFY2(differingPart(picture, svg) < 0.01, qPrintable(QString::number(differingPart(picture, svg))));
    QImage empty(picture.size(), QImage::Format_RGB32);
    empty.fill(Qt::white);
    QVERIFY(differingPart(picture, empty) > 0.05);
}

void CommandLineVectorTest::anSvgIsSoundAndItsTextsAreText()
{
    QVERIFY(write(QStringLiteral("svg"), {specification}));
    const Xml xml = parsed(contentOf(path(QStringLiteral("a.svg"))));
    QVERIFY(xml.isValid);
    QCOMPARE(xml.texts.value(QStringLiteral("title")).join(QString()),
             QStringLiteral("Engagement 8e557fd6-580a-43b3-8cf9-db8169f4af5a"));
    QVERIFY(!xml.texts.value(QStringLiteral("desc")).join(QString()).isEmpty());
    QVERIFY(xml.texts.value(QStringLiteral("text")).contains(QStringLiteral("John Smith")));
    for (const char *foreign : {"script", "image", "a", "foreignObject", "style"}) {
        QVERIFY2(!xml.elements.contains(QString::fromLatin1(foreign)), foreign);
    }
}

void CommandLineVectorTest::hostileTextStaysText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("an element") << QByteArray("<script>x</script>") << QStringLiteral("<script>x</script>");
    QTest::newRow("the end of the text") << QByteArray("</text></title>&amp;")
                                         << QStringLiteral("</text></title>&amp;");
    QTest::newRow("quotes") << QByteArray(R"(a\" b='c')") << QStringLiteral("a\" b='c'");
    QTest::newRow("sections") << QByteArray("]]> <![CDATA[") << QStringLiteral("]]> <![CDATA[");
}

void CommandLineVectorTest::hostileTextStaysText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    QVERIFY(write(QStringLiteral("svg"), {QStringLiteral("-")}, recordWith(text, text)));
    const Xml xml = parsed(contentOf(path(QStringLiteral("a.svg"))));
    QVERIFY(xml.isValid);
    QCOMPARE(xml.texts.value(QStringLiteral("title")).join(QString()), QStringLiteral("Engagement ") + shown);
    QVERIFY(xml.texts.value(QStringLiteral("text")).join(QString()).contains(shown));
    QVERIFY(!xml.elements.contains(QStringLiteral("script")));
}

void CommandLineVectorTest::aPdfIsADocumentWhoseWordsCanBeFound()
{
    if (!isThere(QStringLiteral("pdftotext"))) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QVERIFY(write(QStringLiteral("pdf"), {samplePath(QStringLiteral("every-finding"))}));
    const QByteArray text = words();
    for (const char *lane : {"Customer's time", "Sunita Deshpande", "Queue Storno", "Agent notes", "13:20", "In words",
                             "Nobody accepted the customer there.", "priority is out of range: 12."}) {
        QVERIFY2(text.contains(lane), text.constData());
    }
    const QByteArray number = "1/" + QByteArray::number(text.count('\f')); // pdftotext guesses at narrow spaces
    QVERIFY2(QByteArray(text).replace(' ', "").contains(number), text.constData());
    const auto info = said(QStringLiteral("pdfinfo"), {path(QStringLiteral("a.pdf"))});
    QVERIFY(info && info->contains("Engagement EV-2026-0420-17"));
    QVERIFY2(info->contains("A4"), info->constData());
    QVERIFY(write(QStringLiteral("pdf"), {QStringLiteral("--paper"), QStringLiteral("letter"), specification}));
    const auto letter = said(QStringLiteral("pdfinfo"), {path(QStringLiteral("a.pdf"))});
    QVERIFY2(letter && letter->contains("(letter)"), letter->constData());
}

void CommandLineVectorTest::maskedNoIdentifierIsInTheFile_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("SVG") << QStringLiteral("svg");
    QTest::newRow("PDF") << QStringLiteral("pdf");
}

void CommandLineVectorTest::maskedNoIdentifierIsInTheFile()
{
    QFETCH(QString, suffix);
    QVERIFY(write(suffix, {QStringLiteral("-")}, recordWith("EV-1", "Ann 0171-5550123")));
    QByteArray all = contentOf(path(QStringLiteral("a.") + suffix));
    QVERIFY(!all.isEmpty());
    if (suffix == QLatin1String("pdf")) {
        const QByteArray text = words();
        if (text.isEmpty()) {
            QSKIP("pdftotext is needed to read a PDF");
        }
        QVERIFY(text.contains("Phone 1"));
        all += text;
    }
    for (const QByteArray &identifier : identifiers) {
        QVERIFY2(!all.contains(identifier), identifier.constData());
    }
}

void CommandLineVectorTest::onlyWhatIsAskedForIsRevealed()
{
    QVERIFY(write(QStringLiteral("svg"), {QStringLiteral("--reveal"), QStringLiteral("-")}, recordWith("EV-1", "Ann")));
    QVERIFY(contentOf(path(QStringLiteral("a.svg"))).contains("5550123"));
}

void CommandLineVectorTest::aTallRecordGetsATallPage()
{
    QVERIFY(write(QStringLiteral("svg"),
                  {QStringLiteral("--size"), QStringLiteral("900x240"), samplePath(QStringLiteral("three-days"))}));
    QXmlStreamReader reader(contentOf(path(QStringLiteral("a.svg"))));
    QVERIFY(reader.readNextStartElement());
    const auto box = reader.attributes().value(QLatin1String("viewBox")).split(QLatin1Char(' '));
    QCOMPARE(box.size(), 4);
    QCOMPARE(box[2].toInt(), 900);
    QVERIFY(box[3].toInt() > 240);
}

QTEST_GUILESS_MAIN(CommandLineVectorTest)
#include "command_line_vector_test.moc"
