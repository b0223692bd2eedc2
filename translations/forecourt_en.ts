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
        <name>forecourt::CustomerHeader</name>
        <message numerus="yes">
            <source>customer for %n year(s)</source>
            <translation>
                <numerusform>customer for %n year</numerusform>
                <numerusform>customer for %n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportPanel</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of known customers</source>
            <translation>
                <numerusform>%n of a known customer</numerusform>
                <numerusform>%n of known customers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <translation>
                <numerusform>%n updated</numerusform>
                <numerusform>%n updated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known already</source>
            <translation>
                <numerusform>%n known already</numerusform>
                <numerusform>%n known already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read:</source>
            <translation>
                <numerusform>%n file read:</numerusform>
                <numerusform>%n files read:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) not read.</source>
            <translation>
                <numerusform>%n file not read.</numerusform>
                <numerusform>%n files not read.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadTexts</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReceptionRoom</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncSentence</name>
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
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n change waiting</numerusform>
                <numerusform>%n changes waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::DateField</name>
        <message numerus="yes">
            <source>%1, in %n day(s)</source>
            <translation>
                <numerusform>%1, in %n day</numerusform>
                <numerusform>%1, in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n day(s) ago</source>
            <translation>
                <numerusform>%1, %n day ago</numerusform>
                <numerusform>%1, %n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::ProgressPanel</name>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SelectionBar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadBatch</name>
        <message numerus="yes">
            <source>%n lead(s) assigned.</source>
            <translation>
                <numerusform>%n lead assigned.</numerusform>
                <numerusform>%n leads assigned.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Next follow-up of %n lead(s) set.</source>
            <translation>
                <numerusform>Next follow-up of %n lead set.</numerusform>
                <numerusform>Next follow-up of %n leads set.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::BackupCard</name>
        <message numerus="yes">
            <source>%n backup(s), %1</source>
            <translation>
                <numerusform>%n backup, %1</numerusform>
                <numerusform>%n backups, %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreWords</name>
        <message numerus="yes">
            <source>%n newer backup(s) could not be used.</source>
            <translation>
                <numerusform>%n newer backup could not be used.</numerusform>
                <numerusform>%n newer backups could not be used.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomersRoom</name>
    </context>
    <context>
        <name>forecourt::ImportTexts</name>
        <message numerus="yes">
            <source>%n records stay: somebody has changed or used them since.</source>
            <translation>
                <numerusform>%n record stays: somebody has changed or used it since.</numerusform>
                <numerusform>%n records stay: somebody has changed or used them since.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <translation>
                <numerusform>%n completed</numerusform>
                <numerusform>%n completed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known already</source>
            <translation>
                <numerusform>%n known already</numerusform>
                <numerusform>%n known already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken</source>
            <translation>
                <numerusform>%n not taken</numerusform>
                <numerusform>%n not taken</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SecurityCard</name>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SignInPage</name>
        <message numerus="yes">
            <source>That is not right. %n more tries before a wait.</source>
            <translation>
                <numerusform>That is not right. %n more try before a wait.</numerusform>
                <numerusform>That is not right. %n more tries before a wait.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::ExportWords</name>
        <message numerus="yes">
            <source>The best %n rows written to %1; the search finds more than a list takes</source>
            <translation>
                <numerusform>The best row written to %1; the search finds more than a list takes</numerusform>
                <numerusform>The best %n rows written to %1; the search finds more than a list takes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows written to %1</source>
            <translation>
                <numerusform>%n row written to %1</numerusform>
                <numerusform>%n rows written to %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeWords</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n permission(s)</source>
            <translation>
                <numerusform>%n permission</numerusform>
                <numerusform>%n permissions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeBar</name>
        <message numerus="yes">
            <source>%n possible duplicate(s)</source>
            <translation>
                <numerusform>%n possible duplicate</numerusform>
                <numerusform>%n possible duplicates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::GiveUpDialog</name>
        <message numerus="yes">
            <source>%n other change(s) rest on it and are given up with it.</source>
            <translation>
                <numerusform>%n other change rests on it and is given up with it.</numerusform>
                <numerusform>%n other changes rest on it and are given up with it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::MendDialog</name>
        <message numerus="yes">
            <source>and %n more record(s), as they are</source>
            <translation>
                <numerusform>and %n more record, as it is</numerusform>
                <numerusform>and %n more records, as they are</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::OperationView</name>
        <message numerus="yes">
            <source>and %n more record(s)</source>
            <translation>
                <numerusform>and %n more record</numerusform>
                <numerusform>and %n more records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::QueueTexts</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncRoom</name>
        <message numerus="yes">
            <source>%n change(s) given up; the reason is kept</source>
            <translation>
                <numerusform>%n change given up; the reason is kept</numerusform>
                <numerusform>%n changes given up; the reason is kept</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::LockedPage</name>
        <message numerus="yes">
            <source>%n change(s) are in %1 now. Give this file to whoever runs the server; they stay here too.</source>
            <translation>
                <numerusform>%n change is in %1 now. Give this file to whoever runs the server; it stays here too.</numerusform>
                <numerusform>%n changes are in %1 now. Give this file to whoever runs the server; they stay here too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) made here have not reached the server. They are safe on this computer, and can be saved to a file that the server takes in.</source>
            <translation>
                <numerusform>%n change made here has not reached the server. It is safe on this computer, and can be saved to a file that the server takes in.</numerusform>
                <numerusform>%n changes made here have not reached the server. They are safe on this computer, and can be saved to a file that the server takes in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncStanding</name>
        <message numerus="yes">
            <source>%n photo(s) wait to be sent</source>
            <translation>
                <numerusform>%n photo waits to be sent</numerusform>
                <numerusform>%n photos wait to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are being fetched</source>
            <translation>
                <numerusform>%n photo is being fetched</numerusform>
                <numerusform>%n photos are being fetched</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::CameraDialog</name>
        <message numerus="yes">
            <source>%n photo(s) taken</source>
            <translation>
                <numerusform>%n photo taken</numerusform>
                <numerusform>%n photos taken</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncNotices</name>
        <message numerus="yes">
            <source>%n record(s) of this desk were put right.</source>
            <translation>
                <numerusform>%n record of this desk was put right.</numerusform>
                <numerusform>%n records of this desk were put right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::DeskTexts</name>
        <message numerus="yes">
            <source>seen %n minute(s) ago</source>
            <translation>
                <numerusform>seen %n minute ago</numerusform>
                <numerusform>seen %n minutes ago</numerusform>
            </translation>
        </message>
    </context>
</TS>
