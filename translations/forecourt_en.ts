<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>forecourt::Countdown</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>%n hour over</numerusform>
            <numerusform>%n hours over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min over</source>
        <translation>
            <numerusform>%n min over</numerusform>
            <numerusform>%n min over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::SyncSentence</name>
    <message numerus="yes">
        <source>Offline · %n change(s) waiting since %1 · you can keep working</source>
        <translation>
            <numerusform>Offline · %n change waiting since %1 · you can keep working</numerusform>
            <numerusform>Offline · %n changes waiting since %1 · you can keep working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting since %1</source>
        <translation>
            <numerusform>%n change waiting since %1</numerusform>
            <numerusform>%n changes waiting since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need your attention</source>
        <translation>
            <numerusform>%n change needs your attention</numerusform>
            <numerusform>%n changes need your attention</numerusform>
        </translation>
    </message>
</context>
</TS>
