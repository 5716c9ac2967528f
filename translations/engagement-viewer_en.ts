<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>models</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lane(s) are left out; the tables have what stands in them.</source>
        <translation>
            <numerusform>%n more lane is left out; the tables have what stands in it.</numerusform>
            <numerusform>%n more lanes are left out; the tables have what stands in them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LocalLogDialog</name>
    <message numerus="yes">
        <source>Kept for %n day(s), in “%1”. It names engagements and holds nothing of their records.</source>
        <translation>
            <numerusform>Kept for %n day, in “%1”. It names engagements and holds nothing of their records.</numerusform>
            <numerusform>Kept for %n days, in “%1”. It names engagements and holds nothing of their records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n line copied.</numerusform>
            <numerusform>%n lines copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestLogDialog</name>
    <message numerus="yes">
        <source>%n request(s) copied.</source>
        <translation>
            <numerusform>%n request copied.</numerusform>
            <numerusform>%n requests copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SearchDialog</name>
    <message numerus="yes">
        <source>%n engagement(s), the newest first.</source>
        <translation>
            <numerusform>%n engagement.</numerusform>
            <numerusform>%n engagements, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came more than once and are shown once.</source>
        <translation>
            <numerusform>%n came more than once and is shown once.</numerusform>
            <numerusform>%n came more than once and are shown once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and are left out.</source>
        <translation>
            <numerusform>%n could not be read and is left out.</numerusform>
            <numerusform>%n could not be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HeadlessRun</name>
    <message numerus="yes">
        <source>%n could not be read and are left out.</source>
        <translation>
            <numerusform>%n could not be read and is left out.</numerusform>
            <numerusform>%n could not be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LanesMenu</name>
    <message numerus="yes">
        <source>and %n more lane(s)</source>
        <translation>
            <numerusform>and %n more lane</numerusform>
            <numerusform>and %n more lanes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MetricExplanation</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>Journey of %n engagement(s)</source>
        <translation>
            <numerusform>Journey of %n engagement</numerusform>
            <numerusform>Journey of %n engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, within %n day(s)</source>
        <translation>
            <numerusform>%1, within %n day</numerusform>
            <numerusform>%1, within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JourneyFiguresCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repeated within %n day(s)</source>
        <translation>
            <numerusform>Repeated within %n day</numerusform>
            <numerusform>Repeated within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JourneyFigure</name>
    <message numerus="yes">
        <source>Contacts begun within %n day(s) of the end of an earlier one with the same topic.</source>
        <translation>
            <numerusform>Contacts begun within %n day of the end of an earlier one with the same topic.</numerusform>
            <numerusform>Contacts begun within %n days of the end of an earlier one with the same topic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s) could not be counted: what it takes is not in the record.</source>
        <translation>
            <numerusform>%n engagement could not be counted: what it takes is not in the record.</numerusform>
            <numerusform>%n engagements could not be counted: what it takes is not in the records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message numerus="yes">
        <source>%n more lane(s) have no room in this picture.</source>
        <translation>
            <numerusform>%n more lane has no room in this picture.</numerusform>
            <numerusform>%n more lanes have no room in this picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s)</source>
        <translation>
            <numerusform>and %n more finding</numerusform>
            <numerusform>and %n more findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The account goes on with %n more sentence(s).</source>
        <translation>
            <numerusform>The account goes on with %n more sentence.</numerusform>
            <numerusform>The account goes on with %n more sentences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>where records are from</comment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since it was read before.</source>
        <translation>
            <numerusform>%n change since it was read before.</numerusform>
            <numerusform>%n changes since it was read before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since %1.</source>
        <comment>a time of day</comment>
        <translation>
            <numerusform>%n change since %1.</numerusform>
            <numerusform>%n changes since %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TabPage</name>
    <message numerus="yes">
        <source>%n engagement(s)</source>
        <translation>
            <numerusform>%n engagement</numerusform>
            <numerusform>%n engagements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n engagement(s) added.</source>
        <translation>
            <numerusform>%n engagement added.</numerusform>
            <numerusform>%n engagements added.</numerusform>
        </translation>
    </message>
</context>
</TS>
