<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name>forecourt::AnswerForm</name>
        <message>
            <source>Declined: %1</source>
            <translation>Abgelehnt: %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Deferred: %1</source>
            <translation>Zurückgestellt: %1</translation>
        </message>
        <message>
            <source>Approved: %1</source>
            <translation>Freigegeben: %1</translation>
        </message>
        <message>
            <source>Who agreed, and how</source>
            <translation>Wer hat zugestimmt und wie</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>A day is needed.</source>
            <translation>Ein Tag fehlt.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppearanceMenu</name>
        <message>
            <source>Theme</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Geräumig</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentDialog</name>
        <message>
            <source>Day and time</source>
            <translation>Tag und Uhrzeit</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Book it</source>
            <translation>Buchen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Termin buchen</translation>
        </message>
        <message>
            <source>Move the appointment</source>
            <translation>Termin verschieben</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Bay</source>
            <translation>Hebebühne</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>Serviceberater</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Anliegen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>Niemand Bestimmtes</translation>
        </message>
        <message>
            <source>Give a day and a time, for example “tomorrow 9:00”.</source>
            <translation>Tag und Uhrzeit angeben, zum Beispiel „morgen 9 Uhr“.</translation>
        </message>
        <message>
            <source>Book it again if it is right.</source>
            <translation>Wenn es stimmt, noch einmal buchen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentModel</name>
        <message>
            <source>No plate</source>
            <translation>Ohne Kennzeichen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentWords</name>
        <message>
            <source>Tentative</source>
            <translation>Vorläufig</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <source>To rebook</source>
            <translation>Neu buchen</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgesagt</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>Nicht erschienen</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <source>Bay %1</source>
            <translation>Hebebühne %1</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>Bay %1 is taken by %2, %3. Choose another time or bay.</source>
            <translation>Hebebühne %1 ist belegt von %2, %3. Andere Zeit oder andere Hebebühne wählen.</translation>
        </message>
        <message>
            <source>%1 has an appointment with %2, %3. Choose another time or advisor.</source>
            <translation>%1 hat einen Termin mit %2, %3. Andere Zeit oder anderen Berater wählen.</translation>
        </message>
        <message>
            <source>This car has an appointment already: %1, %2. Choose another time, or move that one.</source>
            <translation>Für dieses Fahrzeug gibt es schon einen Termin: %1, %2. Andere Zeit wählen oder jenen verschieben.</translation>
        </message>
        <message>
            <source>Give a day and a time, and how long it takes.</source>
            <translation>Tag, Uhrzeit und Dauer angeben.</translation>
        </message>
        <message>
            <source>That day is over. Give a day and a time that are to come.</source>
            <translation>Dieser Tag ist vorbei. Einen Tag und eine Uhrzeit angeben, die noch kommen.</translation>
        </message>
        <message>
            <source>The appointment is further on by now and cannot be changed that way. Nothing was changed.</source>
            <translation>Der Termin ist inzwischen weiter und lässt sich so nicht mehr ändern. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The customer or the car of this appointment is not there any more. Take the car in as a new arrival.</source>
            <translation>Den Kunden oder das Fahrzeug dieses Termins gibt es nicht mehr. Bitte als neue Ankunft aufnehmen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AppointmentsView</name>
        <message>
            <source>This appointment was removed.</source>
            <translation>Dieser Termin wurde entfernt.</translation>
        </message>
        <message>
            <source>Booked, tentative until the server has confirmed it.</source>
            <translation>Gebucht, vorläufig bis zur Bestätigung durch den Server.</translation>
        </message>
        <message>
            <source>Moved, tentative until the server has confirmed it.</source>
            <translation>Verschoben, vorläufig bis zur Bestätigung durch den Server.</translation>
        </message>
        <message>
            <source>The appointment was cancelled.</source>
            <translation>Der Termin wurde abgesagt.</translation>
        </message>
        <message>
            <source>Noted that nobody came.</source>
            <translation>Vermerkt, dass niemand kam.</translation>
        </message>
        <message>
            <source>The appointments could not be read.</source>
            <translation>Die Termine konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Reading the appointments…</source>
            <translation>Termine werden gelesen …</translation>
        </message>
        <message>
            <source>No appointments from today on</source>
            <translation>Keine Termine ab heute</translation>
        </message>
        <message>
            <source>Cars that are to come stand here, the next one first.</source>
            <translation>Hier stehen Fahrzeuge, die noch kommen, das nächste zuerst.</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Termin buchen</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Cancel it</source>
            <translation>Absagen</translation>
        </message>
        <message>
            <source>Did not come</source>
            <translation>Nicht erschienen</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>Termine</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AttachmentCard</name>
        <message>
            <source>Photos and documents</source>
            <translation>Fotos und Dokumente</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AttachmentStrip</name>
        <message>
            <source>The photos could not be read.</source>
            <translation>Die Fotos konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Photos and documents</source>
            <translation>Fotos und Dokumente</translation>
        </message>
        <message>
            <source>Enter opens, F2 names, Delete removes; files can be dropped here</source>
            <translation>Eingabe öffnet, F2 benennt, Entf entfernt; Dateien können hierher gezogen werden</translation>
        </message>
        <message>
            <source>Add photo…</source>
            <translation>Foto hinzufügen …</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>A picture from the clipboard</source>
            <translation>Ein Bild aus der Zwischenablage</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurücklegen</translation>
        </message>
        <message>
            <source>Add photos or documents</source>
            <translation>Fotos oder Dokumente hinzufügen</translation>
        </message>
        <message>
            <source>Pictures and documents (%1)</source>
            <translation>Bilder und Dokumente (%1)</translation>
        </message>
        <message>
            <source>Being prepared…</source>
            <translation>Wird vorbereitet …</translation>
        </message>
        <message>
            <source>There is no picture in the clipboard.</source>
            <translation>In der Zwischenablage ist kein Bild.</translation>
        </message>
        <message>
            <source>You may not change the photos of this record.</source>
            <translation>Sie dürfen die Fotos dieses Datensatzes nicht ändern.</translation>
        </message>
        <message>
            <source>Camera…</source>
            <translation>Kamera …</translation>
        </message>
        <message>
            <source>Take photos with a camera of this computer</source>
            <translation>Fotos mit einer Kamera dieses Rechners aufnehmen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::AttachmentWords</name>
        <message>
            <source>The disk of this computer is full. Nothing is lost: free some space and add it again.</source>
            <translation>Der Datenträger dieses Rechners ist voll. Nichts ist verloren: Platz schaffen und erneut hinzufügen.</translation>
        </message>
        <message>
            <source>It cannot be kept in the data folder. Check that this folder can be written.</source>
            <translation>Es kann im Datenordner nicht gespeichert werden. Prüfen Sie, ob dieser Ordner beschreibbar ist.</translation>
        </message>
        <message>
            <source>“%1” cannot be read. Copy it to this computer and choose it again.</source>
            <translation>„%1“ kann nicht gelesen werden. Auf diesen Rechner kopieren und erneut wählen.</translation>
        </message>
        <message>
            <source>“%1” is neither a picture (JPEG, PNG, WebP) nor a PDF. Save it as one of these.</source>
            <translation>„%1“ ist weder ein Bild (JPEG, PNG, WebP) noch ein PDF. In einem dieser Formate speichern.</translation>
        </message>
        <message>
            <source>This computer cannot read WebP pictures such as “%1”. Save it as JPEG or PNG.</source>
            <translation>Dieser Rechner kann WebP-Bilder wie „%1“ nicht lesen. Als JPEG oder PNG speichern.</translation>
        </message>
        <message>
            <source>“%1” is larger than 25 MB. Save it smaller, or in parts.</source>
            <translation>„%1“ ist größer als 25 MB. Kleiner oder in Teilen speichern.</translation>
        </message>
        <message>
            <source>“%1” has more than 50 million pixels. Save it smaller.</source>
            <translation>„%1“ hat mehr als 50 Millionen Pixel. Kleiner speichern.</translation>
        </message>
        <message>
            <source>“%1” is damaged. Take or save it again.</source>
            <translation>„%1“ ist beschädigt. Neu aufnehmen oder speichern.</translation>
        </message>
        <message>
            <source>It could not be added.</source>
            <translation>Es konnte nicht hinzugefügt werden.</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Unterschrift</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Is fetched as soon as the server can be reached</source>
            <translation>Wird geholt, sobald der Server erreichbar ist</translation>
        </message>
        <message>
            <source>Not at the server yet; tried again by itself</source>
            <translation>Noch nicht auf dem Server; wird von selbst erneut versucht</translation>
        </message>
        <message>
            <source>Not at this desk</source>
            <translation>Nicht an diesem Platz</translation>
        </message>
    </context>
    <context>
        <name>forecourt::BackupCard</name>
        <message>
            <source>Type the password first.</source>
            <translation>Zuerst das Kennwort eingeben.</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>Dies konnte nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>From now on backups are not sealed</source>
            <translation>Sicherungen werden ab jetzt nicht mehr versiegelt</translation>
        </message>
        <message>
            <source>From now on backups are sealed with this password</source>
            <translation>Sicherungen werden ab jetzt mit diesem Kennwort versiegelt</translation>
        </message>
        <message>
            <source>Choose a folder for backups</source>
            <translation>Ordner für Sicherungen wählen</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>Es gibt noch keine Sicherung.</translation>
        </message>
        <message>
            <source>Last backup: %1.</source>
            <translation>Letzte Sicherung: %1.</translation>
        </message>
        <message>
            <source>One is being made…</source>
            <translation>Eine wird gerade gemacht …</translation>
        </message>
        <message>
            <source>The backup failed: %1.</source>
            <translation>Die Sicherung ist fehlgeschlagen: %1.</translation>
        </message>
        <message>
            <source>It is tried again at %1.</source>
            <translation>Der nächste Versuch ist um %1.</translation>
        </message>
        <message>
            <source>Nothing has changed since.</source>
            <translation>Seitdem hat sich nichts geändert.</translation>
        </message>
        <message>
            <source>Next: %1.</source>
            <translation>Nächste: %1.</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>One an hour while something changes; the newest of 24 hours, 14 days and 8 weeks are kept.</source>
            <translation>Eine je Stunde, solange sich etwas ändert; behalten werden die neuesten von 24 Stunden, 14 Tagen und 8 Wochen.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message numerus="yes">
            <source>%n backup(s), %1</source>
            <translation>
                <numerusform>%n Sicherung, %1</numerusform>
                <numerusform>%n Sicherungen, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>A folder on another disk also helps when this one breaks.</source>
            <translation>Ein Ordner auf einem anderen Datenträger hilft auch, wenn dieser kaputtgeht.</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Jetzt sichern</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>In the data folder again</source>
            <translation>Wieder im Datenordner</translation>
        </message>
        <message>
            <source>Another password for backups</source>
            <translation>Anderes Kennwort für Sicherungen</translation>
        </message>
        <message>
            <source>Password for backups</source>
            <translation>Kennwort für Sicherungen</translation>
        </message>
        <message>
            <source>Backups are sealed. Without the password nobody can read them on another computer; write it down and keep it elsewhere.</source>
            <translation>Sicherungen sind versiegelt. Ohne das Kennwort kann sie auf einem anderen Rechner niemand lesen; schreiben Sie es auf und verwahren Sie es an einem anderen Ort.</translation>
        </message>
        <message>
            <source>Without one, whoever finds a backup can read it. Write it down and keep it elsewhere: nobody can open a sealed backup without it.</source>
            <translation>Ohne Kennwort kann jeder eine Sicherung lesen, der sie findet. Schreiben Sie es auf und verwahren Sie es an einem anderen Ort: Ohne es kann niemand eine versiegelte Sicherung öffnen.</translation>
        </message>
        <message>
            <source>Seal with this password</source>
            <translation>Mit diesem Kennwort versiegeln</translation>
        </message>
        <message>
            <source>Do not seal any more</source>
            <translation>Nicht mehr versiegeln</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Banner</name>
        <message>
            <source>Close this message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CallForm</name>
        <message>
            <source>Record a call</source>
            <translation>Anruf erfassen</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>key, outcome</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>The lead is invalid: wrong number</source>
            <translation>Lead ist ungültig: falsche Nummer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CameraDialog</name>
        <message>
            <source>Take photo</source>
            <translation>Aufnehmen</translation>
        </message>
        <message>
            <source>Keep photo</source>
            <translation>Foto behalten</translation>
        </message>
        <message>
            <source>Take again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Take a photo</source>
            <translation>Foto aufnehmen</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <source>What the camera sees</source>
            <translation>Was die Kamera sieht</translation>
        </message>
        <message>
            <source>There is no camera. Plug one in, or add photos from files.</source>
            <translation>Es gibt keine Kamera. Schließen Sie eine an, oder fügen Sie Fotos aus Dateien hinzu.</translation>
        </message>
        <message>
            <source>The camera gives no picture. Another program may be using it: close that, or unplug the camera and plug it in again.</source>
            <translation>Die Kamera liefert kein Bild. Vielleicht benutzt sie ein anderes Programm: Schließen Sie es, oder stecken Sie die Kamera ab und wieder an.</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) taken</source>
            <translation>
                <numerusform>%n Foto aufgenommen</numerusform>
                <numerusform>%n Fotos aufgenommen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::CandidateBox</name>
        <message>
            <source>Nobody found. Enter takes it down as new.</source>
            <translation>Niemand gefunden. Enter legt neu an.</translation>
        </message>
        <message>
            <source>Plate tail, telephone, VIN tail or name</source>
            <translation>Kennzeichen-Ende, Telefon, FIN-Ende oder Name</translation>
        </message>
        <message>
            <source>Find customer or vehicle</source>
            <translation>Kunde oder Fahrzeug suchen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CertificateBanner</name>
        <message>
            <source>Settings of this desk</source>
            <translation>Einstellungen dieses Platzes</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CertificateWords</name>
        <message>
            <source>%1 shows another certificate than before</source>
            <translation>%1 zeigt ein anderes Zertifikat als bisher</translation>
        </message>
        <message>
            <source>%1 could not prove who it is</source>
            <translation>%1 konnte sich nicht ausweisen</translation>
        </message>
        <message>
            <source>Nothing was sent. Its certificate begins with %1 (SHA-256).</source>
            <translation>Es wurde nichts gesendet. Der Fingerabdruck seines Zertifikats beginnt mit %1 (SHA-256).</translation>
        </message>
        <message>
            <source>The certificate of %1 was good until %2 only. Whoever runs the server has to renew it. If that time is still to come, the clock of this computer is wrong: correct it.</source>
            <translation>Das Zertifikat von %1 war nur bis %2 gültig. Wer den Server betreut, muss es erneuern. Liegt diese Zeit noch in der Zukunft, geht die Uhr dieses Computers falsch: Stellen Sie sie richtig.</translation>
        </message>
        <message>
            <source>The certificate of %1 is good from %2 on only. If that time has passed, the clock of this computer is wrong: correct it. Else ask whoever runs the server.</source>
            <translation>Das Zertifikat von %1 gilt erst ab %2. Ist diese Zeit schon vorbei, geht die Uhr dieses Computers falsch: Stellen Sie sie richtig. Sonst fragen Sie die Person, die den Server betreut.</translation>
        </message>
        <message>
            <source>At the address %1 a server answers whose certificate is for %2. Check the address; if it is right, ask whoever runs the server.</source>
            <translation>Unter der Adresse %1 antwortet ein Server, dessen Zertifikat für %2 gilt. Prüfen Sie die Adresse; ist sie richtig, fragen Sie die Person, die den Server betreut.</translation>
        </message>
        <message>
            <source>The certificate of %1 cannot be checked. Ask whoever runs the server.</source>
            <translation>Das Zertifikat von %1 lässt sich nicht prüfen. Fragen Sie die Person, die den Server betreut.</translation>
        </message>
        <message>
            <source>by the server itself</source>
            <translation>vom Server selbst</translation>
        </message>
        <message>
            <source>by “%1”</source>
            <translation>von „%1“</translation>
        </message>
        <message>
            <source>So far %1 showed a certificate issued by “%2”; now it shows one issued %3, which this computer does not know. Either the server was given a new one, or something between here and the server pretends to be it. Ask whoever runs the server; if they changed it, choose the file of its authority that they give you.</source>
            <translation>Bisher zeigte %1 ein Zertifikat, das von „%2“ ausgestellt war; jetzt zeigt er eines, das %3 ausgestellt ist und das dieser Computer nicht kennt. Entweder hat der Server ein neues bekommen, oder etwas auf dem Weg gibt sich für ihn aus. Fragen Sie die Person, die den Server betreut; hat sie es geändert, wählen Sie die Datei der Stelle, die Sie von ihr bekommen.</translation>
        </message>
        <message>
            <source>The certificate of %1 was issued %2, which this computer does not know. Ask whoever runs the server whether that is right; if it is, choose the file of its authority that they give you.</source>
            <translation>Das Zertifikat von %1 wurde %2 ausgestellt und ist diesem Computer nicht bekannt. Fragen Sie die Person, die den Server betreut, ob das richtig ist; wenn ja, wählen Sie die Datei der Stelle, die Sie von ihr bekommen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInEvidence</name>
        <message>
            <source>Photos of the car</source>
            <translation>Fotos des Fahrzeugs</translation>
        </message>
        <message>
            <source>Signature of the customer</source>
            <translation>Unterschrift des Kunden</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInForm</name>
        <message>
            <source>Whole kilometres, digits only.</source>
            <translation>Ganze Kilometer, nur Ziffern.</translation>
        </message>
        <message>
            <source>Percent, such as 62, or a fraction, such as 3/4.</source>
            <translation>Prozent wie 62 oder ein Bruch wie 3/4.</translation>
        </message>
        <message>
            <source>Last %1 km</source>
            <translation>Zuletzt %1 km</translation>
        </message>
        <message>
            <source>The car of %1</source>
            <translation>Fahrzeug von %1</translation>
        </message>
        <message>
            <source>Who, and which car</source>
            <translation>Wer und welches Fahrzeug</translation>
        </message>
        <message>
            <source>Why, and until when</source>
            <translation>Warum und bis wann</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>Gebracht von</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>Mobil</translation>
        </message>
        <message>
            <source>Relation to the car</source>
            <translation>Verhältnis zum Fahrzeug</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Why this VIN is right</source>
            <translation>Warum diese FIN stimmt</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>Antrieb</translation>
        </message>
        <message>
            <source>Odometer (km)</source>
            <translation>Kilometerstand (km)</translation>
        </message>
        <message>
            <source>Fuel or charge</source>
            <translation>Tank oder Ladung</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>Was der Kunde sagt</translation>
        </message>
        <message>
            <source>Promised for</source>
            <translation>Zugesagt für</translation>
        </message>
        <message>
            <source>Meanwhile the customer</source>
            <translation>Mobilität des Kunden</translation>
        </message>
        <message>
            <source>Notes, not printed</source>
            <translation>Hinweise, nicht gedruckt</translation>
        </message>
        <message>
            <source>62 % or 3/4</source>
            <translation>62 % oder 3/4</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInPage</name>
        <message>
            <source>Visit</source>
            <translation>Besuch</translation>
        </message>
        <message>
            <source>New arrival</source>
            <translation>Neue Ankunft</translation>
        </message>
        <message>
            <source>Draft saved on this desk %1</source>
            <translation>Entwurf an diesem Platz gespeichert %1</translation>
        </message>
        <message>
            <source>%1 (%2, put off until %3)</source>
            <translation>%1 (%2, zurückgestellt bis %3)</translation>
        </message>
        <message>
            <source>%1 (%2, declined)</source>
            <translation>%1 (%2, abgelehnt)</translation>
        </message>
        <message>
            <source>%1 (%2, declined: %3)</source>
            <translation>%1 (%2, abgelehnt: %3)</translation>
        </message>
        <message>
            <source>Last time not done:</source>
            <translation>Letztes Mal nicht ausgeführt:</translation>
        </message>
        <message>
            <source>Still open:</source>
            <translation>Noch offen:</translation>
        </message>
        <message>
            <source>New energy</source>
            <translation>Elektrifiziert</translation>
        </message>
        <message>
            <source>Leaves…</source>
            <translation>Kunde geht…</translation>
        </message>
        <message>
            <source>The customer leaves without service</source>
            <translation>Kunde geht ohne Auftrag</translation>
        </message>
        <message>
            <source>Let wait</source>
            <translation>Warten lassen</translation>
        </message>
        <message>
            <source>Into the queue; the check-in goes on later (Ctrl+Shift+Enter)</source>
            <translation>In die Warteschlange; Annahme später fortsetzen (Strg+Umschalt+Enter)</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Open order</source>
            <translation>Auftrag eröffnen</translation>
        </message>
        <message>
            <source>It is so, open the order</source>
            <translation>Stimmt, Auftrag eröffnen</translation>
        </message>
        <message>
            <source>Add all</source>
            <translation>Alle übernehmen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>The visit could not be read.</source>
            <translation>Der Besuch konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>%1 waits</source>
            <translation>%1 wartet</translation>
        </message>
        <message>
            <source>Is it so?</source>
            <translation>Stimmt das?</translation>
        </message>
        <message>
            <source>Service order %1 is open</source>
            <translation>Werkstattauftrag %1 ist eröffnet</translation>
        </message>
        <message>
            <source>%1 left without service</source>
            <translation>%1 ist ohne Auftrag gegangen</translation>
        </message>
        <message>
            <source>%1 is not saved yet, the draft is kept. %2</source>
            <translation>%1 ist noch nicht gespeichert, der Entwurf bleibt erhalten. %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CheckInSheetDocument</name>
        <message>
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Replaced parts:</source>
            <translation>Ersetzte Teile:</translation>
        </message>
        <message>
            <source>I take them</source>
            <translation>nehme ich mit</translation>
        </message>
        <message>
            <source>dispose of them</source>
            <translation>bitte entsorgen</translation>
        </message>
        <message>
            <source>valuables were taken out</source>
            <translation>Wertsachen sind entnommen</translation>
        </message>
        <message>
            <source>Customer&apos;s signature</source>
            <translation>Unterschrift Kunde</translation>
        </message>
        <message>
            <source>Advisor&apos;s signature</source>
            <translation>Unterschrift Berater</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Check-in sheet</source>
            <translation>Annahmeschein</translation>
        </message>
        <message>
            <source>Draft, not opened yet</source>
            <translation>Entwurf, noch nicht eröffnet</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Fahrzeug</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>Antrieb</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>Gebracht von</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>Kilometerstand</translation>
        </message>
        <message>
            <source>Charge</source>
            <translation>Ladung</translation>
        </message>
        <message>
            <source>Fuel</source>
            <translation>Tank</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Zugesagt</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>Berater</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>Was der Kunde sagt</translation>
        </message>
        <message>
            <source>Nothing was named.</source>
            <translation>Nichts genannt.</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Vereinbarung</translation>
        </message>
        <message>
            <source>I ask the workshop to examine the vehicle for what is named above and agree to the test drives this needs.</source>
            <translation>Ich beauftrage die Werkstatt, das Fahrzeug auf das oben Genannte zu prüfen, und stimme den dafür nötigen Probefahrten zu.</translation>
        </message>
        <message>
            <source>Every further job and its price needs my agreement before it is done.</source>
            <translation>Jede weitere Arbeit und ihr Preis bedarf vorher meiner Zustimmung.</translation>
        </message>
        <message>
            <source>The promised time may change with the findings; I am told before it is missed.</source>
            <translation>Der zugesagte Termin kann sich durch den Befund ändern; ich werde vorher benachrichtigt.</translation>
        </message>
        <message>
            <source>My data serve this order and the duties of law; other use needs my separate consent.</source>
            <translation>Meine Daten dienen diesem Auftrag und gesetzlichen Pflichten; jede andere Nutzung bedarf meiner gesonderten Einwilligung.</translation>
        </message>
        <message>
            <source>Customer&apos;s signature, %1</source>
            <translation>Unterschrift des Kunden, %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ChecklistCard</name>
        <message>
            <source>Name of the store</source>
            <translation>Name des Betriebs</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Wer hier arbeitet</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öffnungszeiten</translation>
        </message>
        <message>
            <source>Work places in the workshop</source>
            <translation>Arbeitsplätze in der Werkstatt</translation>
        </message>
        <message>
            <source>Usual tax</source>
            <translation>Üblicher Steuersatz</translation>
        </message>
        <message>
            <source>How orders are numbered</source>
            <translation>Wie Aufträge nummeriert werden</translation>
        </message>
        <message>
            <source>Terms on printed sheets</source>
            <translation>Bedingungen auf Ausdrucken</translation>
        </message>
        <message>
            <source>Before the first customer</source>
            <translation>Vor dem ersten Kunden</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 von %2 erledigt</translation>
        </message>
        <message>
            <source>Do not show again</source>
            <translation>Nicht mehr zeigen</translation>
        </message>
        <message>
            <source>%1: done</source>
            <translation>%1: erledigt</translation>
        </message>
        <message>
            <source>%1: open</source>
            <translation>%1: offen</translation>
        </message>
        <message>
            <source>Looks right</source>
            <translation>Stimmt so</translation>
        </message>
        <message>
            <source>%1: looks right</source>
            <translation>%1: stimmt so</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ColumnButton</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Sort, move, show and hide columns</source>
            <translation>Spalten sortieren, verschieben, zeigen und ausblenden</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ColumnMenu</name>
        <message>
            <source>As at first</source>
            <translation>Wie zu Beginn</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <source>%1, ascending</source>
            <translation>%1, aufsteigend</translation>
        </message>
        <message>
            <source>%1, descending</source>
            <translation>%1, absteigend</translation>
        </message>
        <message>
            <source>Move “%1” to the left</source>
            <translation>„%1“ nach links</translation>
        </message>
        <message>
            <source>Move “%1” to the right</source>
            <translation>„%1“ nach rechts</translation>
        </message>
        <message>
            <source>Usual order</source>
            <translation>Übliche Reihenfolge</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ConcernList</name>
        <message>
            <source>last time</source>
            <translation>letztes Mal</translation>
        </message>
        <message>
            <source>Add in the customer&apos;s words, Enter</source>
            <translation>In den Worten des Kunden ergänzen, Enter</translation>
        </message>
        <message>
            <source>Concern %1</source>
            <translation>Beanstandung %1</translation>
        </message>
        <message>
            <source>Remove (Backspace in the empty line)</source>
            <translation>Entfernen (Rücktaste in der leeren Zeile)</translation>
        </message>
        <message>
            <source>Remove concern %1</source>
            <translation>Beanstandung %1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ConflictView</name>
        <message>
            <source>The record is deleted by now.</source>
            <translation>Der Datensatz ist inzwischen gelöscht.</translation>
        </message>
        <message>
            <source>It was changed since; now stands: %1</source>
            <translation>Seither geändert; jetzt gilt: %1</translation>
        </message>
        <message>
            <source>From before this desk keeps who changed what</source>
            <translation>Aus der Zeit, bevor dieser Platz Änderungen festhält</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>Niemand genannt</translation>
        </message>
        <message>
            <source>%1 at desk %2, %3</source>
            <translation>%1 an Platz %2, %3</translation>
        </message>
        <message>
            <source>%1 that stands</source>
            <translation>Geltender Wert: %1</translation>
        </message>
        <message>
            <source>The other %1</source>
            <translation>Anderer Wert: %1</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Öffnen: %1</translation>
        </message>
        <message>
            <source>Keep what stands</source>
            <translation>Wert behalten</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>Datensatz behalten</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Use the other</source>
            <translation>Anderen verwenden</translation>
        </message>
        <message>
            <source>Delete the record</source>
            <translation>Datensatz löschen</translation>
        </message>
        <message>
            <source>%1 as printed</source>
            <translation>%1 wie gedruckt</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Zur Kenntnis genommen</translation>
        </message>
        <message>
            <source>%1: taken by</source>
            <translation>%1: belegt von</translation>
        </message>
        <message>
            <source>%1 that was asked for</source>
            <translation>%1, gewünscht</translation>
        </message>
        <message>
            <source>An appointment that was removed since</source>
            <translation>Ein inzwischen entfernter Termin</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CountText</name>
        <message>
            <source>the best %1</source>
            <translation>die besten %1</translation>
        </message>
        <message>
            <source>%1 or more</source>
            <translation>%1 oder mehr</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Countdown</name>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>noch %n Tag</numerusform>
                <numerusform>noch %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 h %2 min left</source>
            <translation>noch %1 h %2 min</translation>
        </message>
        <message>
            <source>%1:%2 left</source>
            <translation>noch %1:%2</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) over</source>
            <translation>
                <numerusform>%n Tag überfällig</numerusform>
                <numerusform>%n Tage überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) over</source>
            <translation>
                <numerusform>%n Stunde überfällig</numerusform>
                <numerusform>%n Stunden überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min over</source>
            <translation>
                <numerusform>%n min überfällig</numerusform>
                <numerusform>%n min überfällig</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerEdit</name>
        <message>
            <source>A name is needed: surname and given name, or the company.</source>
            <translation>Bitte einen Namen angeben: Nach- und Vorname oder die Firma.</translation>
        </message>
        <message>
            <source>A year from %1 to %2, or nothing.</source>
            <translation>Ein Jahr von %1 bis %2 angeben oder leer lassen.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Another desk wrote “%1”. F4 takes it.</source>
            <translation>Ein anderer Platz schrieb „%1“. F4 übernimmt es.</translation>
        </message>
        <message>
            <source>Edit customer</source>
            <translation>Kunde bearbeiten</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Remove customer</source>
            <translation>Kunde löschen</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerForm</name>
        <message>
            <source>This number is known.</source>
            <translation>Diese Nummer ist bekannt.</translation>
        </message>
        <message>
            <source>This address is known.</source>
            <translation>Diese Adresse ist bekannt.</translation>
        </message>
        <message>
            <source>Somebody has the same name.</source>
            <translation>Es gibt schon jemanden mit diesem Namen.</translation>
        </message>
        <message>
            <source>A name is needed: surname and given name, or the company.</source>
            <translation>Bitte einen Namen angeben: Nach- und Vorname oder die Firma.</translation>
        </message>
        <message>
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Open this customer</source>
            <translation>Diesen Kunden öffnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerHeader</name>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message numerus="yes">
            <source>customer for %n year(s)</source>
            <translation>
                <numerusform>Kunde seit %n Jahr</numerusform>
                <numerusform>Kunde seit %n Jahren</numerusform>
            </translation>
        </message>
        <message>
            <source>new this year</source>
            <translation>neu in diesem Jahr</translation>
        </message>
        <message>
            <source>No number and no address yet</source>
            <translation>Noch keine Nummer und keine Adresse</translation>
        </message>
        <message>
            <source>In house</source>
            <translation>Im Haus</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Edit (F2)</source>
            <translation>Bearbeiten (F2)</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Zur Annahme</translation>
        </message>
        <message>
            <source>Receive this customer at the counter (Ctrl+R)</source>
            <translation>Mit diesem Kunden zur Annahme (Strg+R)</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerSide</name>
        <message>
            <source>Call: this lead has had no answer.</source>
            <translation>Anrufen: Dieser Lead hat noch keine Antwort.</translation>
        </message>
        <message>
            <source>Call about %1: this lead has had no answer.</source>
            <translation>Wegen %1 anrufen: Dieser Lead hat noch keine Antwort.</translation>
        </message>
        <message>
            <source>Because: lead received %1</source>
            <translation>Anlass: Lead eingegangen %1</translation>
        </message>
        <message>
            <source>Hand the car over.</source>
            <translation>Fahrzeug übergeben.</translation>
        </message>
        <message>
            <source>Because: order %1 is ready for pick-up</source>
            <translation>Anlass: Auftrag %1 ist abholbereit</translation>
        </message>
        <message>
            <source>Offer again: %1.</source>
            <translation>Erneut anbieten: %1.</translation>
        </message>
        <message>
            <source>Because: put off on order %1</source>
            <translation>Anlass: zurückgestellt in Auftrag %1</translation>
        </message>
        <message>
            <source>Because: put off on order %1 until %2</source>
            <translation>Anlass: zurückgestellt in Auftrag %1 bis %2</translation>
        </message>
        <message>
            <source>Open the lead</source>
            <translation>Lead öffnen</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>Auftrag öffnen</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>no longer</source>
            <translation>nicht mehr</translation>
        </message>
        <message>
            <source>No vehicle yet. Receiving one adds it here.</source>
            <translation>Noch kein Fahrzeug. Es erscheint hier nach der Annahme.</translation>
        </message>
        <message>
            <source>%1, preferred</source>
            <translation>%1, bevorzugt</translation>
        </message>
        <message>
            <source>None given</source>
            <translation>Keine erteilt</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>given %1</source>
            <translation>erteilt %1</translation>
        </message>
        <message>
            <source>withdrawn %1</source>
            <translation>widerrufen %1</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Withdraw: %1</source>
            <translation>Widerrufen: %1</translation>
        </message>
        <message>
            <source>Paid so far</source>
            <translation>Bisher bezahlt</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Of these open</source>
            <translation>Davon offen</translation>
        </message>
        <message>
            <source>Last visit</source>
            <translation>Letzter Besuch</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>Fahrzeuge</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontaktdaten</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Einwilligungen</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Umsatz</translation>
        </message>
        <message>
            <source>Another number or address</source>
            <translation>Weitere Nummer oder Adresse</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>Art des Kontakts</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Zweck</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Give</source>
            <translation>Erteilen</translation>
        </message>
        <message>
            <source>The customer agrees to this purpose, through this channel</source>
            <translation>Der Kunde willigt in diesen Zweck über diesen Kanal ein</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerTimeline</name>
        <message>
            <source>The timeline could not be read.</source>
            <translation>Der Verlauf konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Reading the timeline…</source>
            <translation>Verlauf wird gelesen…</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Hier ist noch nichts</translation>
        </message>
        <message>
            <source>What sales, service and contacts do with this customer appears here by itself.</source>
            <translation>Was in Verkauf, Service und Kontakt mit diesem Kunden geschieht, erscheint hier von selbst.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Verkauf</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Write a note and press Enter</source>
            <translation>Notiz schreiben und Enter drücken</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Write a note (Ctrl+T)</source>
            <translation>Notiz schreiben (Strg+T)</translation>
        </message>
        <message>
            <source>Jump to year</source>
            <translation>Zum Jahr springen</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle Personen</translation>
        </message>
        <message>
            <source>All vehicles</source>
            <translation>Alle Fahrzeuge</translation>
        </message>
        <message>
            <source>Events of this person</source>
            <translation>Ereignisse dieser Person</translation>
        </message>
        <message>
            <source>Events of this vehicle</source>
            <translation>Ereignisse dieses Fahrzeugs</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomerWords</name>
        <message>
            <source>Female</source>
            <translation>Weiblich</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>Männlich</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Keine Angabe</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>Mobil</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Sonstige</translation>
        </message>
        <message>
            <source>Marketing</source>
            <translation>Werbung</translation>
        </message>
        <message>
            <source>Personal offers</source>
            <translation>Persönliche Angebote</translation>
        </message>
        <message>
            <source>Share with the manufacturer</source>
            <translation>Weitergabe an den Hersteller</translation>
        </message>
        <message>
            <source>Share with insurers</source>
            <translation>Weitergabe an Versicherer</translation>
        </message>
        <message>
            <source>Keep a licence scan</source>
            <translation>Führerscheinkopie aufbewahren</translation>
        </message>
        <message>
            <source>any channel</source>
            <translation>jeder Kanal</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>per Telefon</translation>
        </message>
        <message>
            <source>by text message</source>
            <translation>per SMS</translation>
        </message>
        <message>
            <source>by WeChat</source>
            <translation>per WeChat</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>per E-Mail</translation>
        </message>
        <message>
            <source>This customer was removed meanwhile.</source>
            <translation>Dieser Kunde wurde inzwischen gelöscht.</translation>
        </message>
        <message>
            <source>Another customer has this number.</source>
            <translation>Ein anderer Kunde hat diese Nummer.</translation>
        </message>
        <message>
            <source>One of the fields cannot be saved like this. Nothing was lost; correct the marked field.</source>
            <translation>Eines der Felder lässt sich so nicht speichern. Nichts ging verloren; bitte das markierte Feld korrigieren.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was lost; make room and save again.</source>
            <translation>Der Datenträger ist voll. Nichts ging verloren; bitte Platz schaffen und erneut speichern.</translation>
        </message>
        <message>
            <source>The data file cannot be written now. Nothing was lost; try again.</source>
            <translation>Die Datendatei ist gerade nicht beschreibbar. Nichts ging verloren; bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>That did not work. Nothing was lost; try again.</source>
            <translation>Das hat nicht geklappt. Nichts ging verloren; bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>Not a whole number yet: 11 digits for a mobile, area code first for a landline.</source>
            <translation>Nummer noch unvollständig: Mobil 11 Ziffern, Festnetz mit Vorwahl.</translation>
        </message>
        <message>
            <source>Not a whole address yet: name@company.com</source>
            <translation>Adresse noch unvollständig: name@company.com</translation>
        </message>
    </context>
    <context>
        <name>forecourt::CustomersRoom</name>
        <message>
            <source>Customer created</source>
            <translation>Kunde angelegt</translation>
        </message>
        <message>
            <source>Find in the list of customers</source>
            <translation>In der Kundenliste suchen</translation>
        </message>
        <message>
            <source>Edit the customer</source>
            <translation>Kunde bearbeiten</translation>
        </message>
        <message>
            <source>Receive the customer</source>
            <translation>Kunde zur Annahme</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Take the other desk&apos;s value while editing</source>
            <translation>Beim Bearbeiten den Wert des anderen Platzes übernehmen</translation>
        </message>
        <message>
            <source>This vehicle has no customer.</source>
            <translation>Dieses Fahrzeug hat keinen Kunden.</translation>
        </message>
        <message>
            <source>Reading the customer…</source>
            <translation>Kunde wird gelesen…</translation>
        </message>
        <message>
            <source>This customer is not here any more.</source>
            <translation>Diesen Kunden gibt es hier nicht mehr.</translation>
        </message>
        <message>
            <source>The customer could not be read.</source>
            <translation>Der Kunde konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Choose a customer to see the whole story</source>
            <translation>Kunde wählen, um alles zu sehen</translation>
        </message>
        <message>
            <source>Customer removed</source>
            <translation>Kunde gelöscht</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>New customer</source>
            <translation>Neuer Kunde</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>In house</source>
            <translation>Im Haus</translation>
        </message>
        <message>
            <source>With vehicle</source>
            <translation>Mit Fahrzeug</translation>
        </message>
        <message>
            <source>Name, number, plate</source>
            <translation>Name, Nummer, Kennzeichen</translation>
        </message>
        <message>
            <source>no vehicle</source>
            <translation>kein Fahrzeug</translation>
        </message>
        <message>
            <source>The customers could not be read.</source>
            <translation>Die Kunden konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Reading customers…</source>
            <translation>Kunden werden gelesen…</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Niemand gefunden</translation>
        </message>
        <message>
            <source>No customers yet</source>
            <translation>Noch keine Kunden</translation>
        </message>
        <message>
            <source>Try part of a name, a number or the tail of a plate.</source>
            <translation>Versuchen Sie einen Teil des Namens, eine Nummer oder das Ende eines Kennzeichens.</translation>
        </message>
        <message>
            <source>Leads and arrivals bring them here, or create one.</source>
            <translation>Leads und Ankünfte bringen sie hierher, oder legen Sie einen an.</translation>
        </message>
        <message>
            <source>Find a customer</source>
            <translation>Kunde suchen</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>Wer was geändert hat</translation>
        </message>
        <message>
            <source>Import from a table</source>
            <translation>Aus Tabelle importieren</translation>
        </message>
        <message>
            <source>Import customers or vehicles from a table</source>
            <translation>Kunden oder Fahrzeuge aus einer Tabelle importieren</translation>
        </message>
        <message>
            <source>Merge customers that are one</source>
            <translation>Kunden zusammenführen, die einer sind</translation>
        </message>
        <message>
            <source>Export the list of customers, or the timeline in use</source>
            <translation>Kundenliste oder den benutzten Verlauf exportieren</translation>
        </message>
        <message>
            <source>Export this customer&apos;s timeline</source>
            <translation>Verlauf dieses Kunden exportieren</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DateField</name>
        <message>
            <source>Not a day: type 2026-11-03, 11-3, tomorrow or +3.</source>
            <translation>Kein Tag: zum Beispiel 03.11.2026, 3.11., morgen oder +3.</translation>
        </message>
        <message>
            <source>%1 or later is needed.</source>
            <translation>Nötig ist der %1 oder später.</translation>
        </message>
        <message>
            <source>%1 or earlier is needed.</source>
            <translation>Nötig ist der %1 oder früher.</translation>
        </message>
        <message>
            <source>Today, %1</source>
            <translation>Heute, %1</translation>
        </message>
        <message>
            <source>Tomorrow, %1</source>
            <translation>Morgen, %1</translation>
        </message>
        <message numerus="yes">
            <source>%1, in %n day(s)</source>
            <translation>
                <numerusform>%1, in %n Tag</numerusform>
                <numerusform>%1, in %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n day(s) ago</source>
            <translation>
                <numerusform>%1, vor %n Tag</numerusform>
                <numerusform>%1, vor %n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>2026-11-03, +3</source>
            <translation>03.11.2026, +3</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DeskCard</name>
        <message>
            <source>This desk</source>
            <translation>Dieser Platz</translation>
        </message>
        <message>
            <source>The data here come from a store on a server, but this desk is not joined to it, so nothing is exchanged. Ask for a new code and join again: what was entered here goes along.</source>
            <translation>Die Daten hier stammen von einem Betrieb auf einem Server, aber dieser Platz gehört nicht dazu; es wird nichts abgeglichen. Lassen Sie sich einen neuen Code geben und treten Sie wieder bei: Was hier eingegeben wurde, kommt mit.</translation>
        </message>
        <message>
            <source>Works by itself; no other desk sees what is entered here. With the address of a server and a code it joins a store: what was entered here goes along, the settings of the store are then those of the server.</source>
            <translation>Arbeitet für sich; kein anderer Platz sieht, was hier eingegeben wird. Mit der Adresse eines Servers und einem Code tritt er einem Betrieb bei: Was hier eingegeben wurde, kommt mit, die Einstellungen des Betriebs sind dann die des Servers.</translation>
        </message>
        <message>
            <source>Store: %1</source>
            <translation>Betrieb: %1</translation>
        </message>
        <message>
            <source>Server: %1</source>
            <translation>Server: %1</translation>
        </message>
        <message>
            <source>Name: %1</source>
            <translation>Name: %1</translation>
        </message>
        <message>
            <source>Servers with a certificate of this authority are believed now.</source>
            <translation>Servern mit einem Zertifikat dieser Stelle wird jetzt geglaubt.</translation>
        </message>
        <message>
            <source>Choose the certificate of the server&apos;s authority</source>
            <translation>Zertifikat der Zertifizierungsstelle des Servers wählen</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
            <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Certificate of the server…</source>
            <translation>Zertifikat des Servers …</translation>
        </message>
        <message>
            <source>Key: in a file of the data folder that only this account can read</source>
            <translation>Schlüssel: in einer Datei des Datenordners, die nur dieses Konto lesen kann</translation>
        </message>
        <message>
            <source>Key: in the keyring of this account</source>
            <translation>Schlüssel: im Schlüsselbund dieses Kontos</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DeskTexts</name>
        <message>
            <source>Desk %1</source>
            <translation>Platz %1</translation>
        </message>
        <message>
            <source>revoked %1</source>
            <translation>gesperrt %1</translation>
        </message>
        <message>
            <source>not seen yet</source>
            <translation>noch nicht gemeldet</translation>
        </message>
        <message>
            <source>seen just now</source>
            <translation>meldete sich eben</translation>
        </message>
        <message numerus="yes">
            <source>seen %n minute(s) ago</source>
            <translation>
                <numerusform>meldete sich vor %n Minute</numerusform>
                <numerusform>meldete sich vor %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>last seen %1</source>
            <translation>zuletzt gemeldet %1</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>Dieser Platz</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <source>joined %1</source>
            <translation>dabei seit %1</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>verloren</translation>
        </message>
        <message>
            <source>The server cannot be reached.</source>
            <translation>Der Server ist nicht erreichbar.</translation>
        </message>
        <message>
            <source>Only the server knows the other desks. You can keep working.</source>
            <translation>Nur der Server kennt die anderen Plätze. Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>The server cannot list the desks.</source>
            <translation>Der Server kann die Plätze nicht nennen.</translation>
        </message>
        <message>
            <source>It may be older than this program: ask whoever runs it for an update.</source>
            <translation>Er ist vielleicht älter als dieses Programm: Bitten Sie die Person, die ihn betreut, um eine Aktualisierung.</translation>
        </message>
        <message>
            <source>The server did not answer this desk.</source>
            <translation>Der Server hat diesem Platz nicht geantwortet.</translation>
        </message>
        <message>
            <source>Ask an administrator whether this desk still belongs to the store. You can keep working.</source>
            <translation>Fragen Sie einen Administrator, ob dieser Platz noch zum Betrieb gehört. Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>The list of desks could not be read.</source>
            <translation>Die Liste der Plätze ließ sich nicht lesen.</translation>
        </message>
        <message>
            <source>If it fails again, show this to whoever runs the server. You can keep working.</source>
            <translation>Misslingt es wieder, zeigen Sie dies der Person, die den Server betreut. Sie können weiterarbeiten.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DesksCard</name>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>DESK</source>
            <translation>PLATZ</translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>Der Server wird gefragt …</translation>
        </message>
        <message>
            <source>The server knows no desk of this store.</source>
            <translation>Der Server kennt keinen Platz dieses Betriebs.</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>Stand %1</translation>
        </message>
        <message>
            <source>Desks of this store</source>
            <translation>Arbeitsplätze dieses Betriebs</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Hide the desks of this store</source>
            <translation>Arbeitsplätze dieses Betriebs ausblenden</translation>
        </message>
        <message>
            <source>Show the desks of this store</source>
            <translation>Arbeitsplätze dieses Betriebs zeigen</translation>
        </message>
        <message>
            <source>A desk at work is seen about every ten minutes. Choose one that is lost or stolen: whoever runs the server revokes it there with:</source>
            <translation>Ein Platz, an dem gearbeitet wird, meldet sich etwa alle zehn Minuten. Wählen Sie einen verlorenen oder gestohlenen: Wer den Server betreut, sperrt ihn dort mit:</translation>
        </message>
        <message>
            <source>Command that revokes a desk</source>
            <translation>Befehl, der einen Platz sperrt</translation>
        </message>
    </context>
    <context>
        <name>forecourt::DetailsForm</name>
        <message>
            <source>Promise and notes</source>
            <translation>Zusage und Notizen</translation>
        </message>
        <message>
            <source>Promised for</source>
            <translation>Zugesagt für</translation>
        </message>
        <message>
            <source>Notes, printed on the sheets</source>
            <translation>Notizen, auf den Belegen gedruckt</translation>
        </message>
        <message>
            <source>Notes, not printed</source>
            <translation>Notizen, nicht gedruckt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ErrorState</name>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ErrorWords</name>
        <message>
            <source>a value is not acceptable</source>
            <translation>ein Wert wird nicht angenommen</translation>
        </message>
        <message>
            <source>it is not there any more</source>
            <translation>es ist nicht mehr da</translation>
        </message>
        <message>
            <source>it was changed meanwhile</source>
            <translation>es wurde inzwischen geändert</translation>
        </message>
        <message>
            <source>this is not allowed</source>
            <translation>das ist nicht erlaubt</translation>
        </message>
        <message>
            <source>it cannot be reached just now</source>
            <translation>es ist gerade nicht erreichbar</translation>
        </message>
        <message>
            <source>it took too long</source>
            <translation>es hat zu lange gedauert</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>es ist zu groß</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>es kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>this version does not know it</source>
            <translation>diese Version kennt es nicht</translation>
        </message>
        <message>
            <source>another program holds the store</source>
            <translation>ein anderes Programm hält die Daten fest</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>die Festplatte ist voll</translation>
        </message>
        <message>
            <source>the data folder cannot be written</source>
            <translation>der Datenordner kann nicht beschrieben werden</translation>
        </message>
        <message>
            <source>part of the store&apos;s file cannot be read</source>
            <translation>ein Teil der Datei kann nicht gelesen werden</translation>
        </message>
        <message>
            <source>the store was written by a newer version</source>
            <translation>die Daten stammen von einer neueren Version</translation>
        </message>
        <message>
            <source>the program made a mistake; its log says more</source>
            <translation>das Programm hat einen Fehler gemacht; sein Protokoll sagt mehr</translation>
        </message>
        <message>
            <source>the file of the store is gone</source>
            <translation>die Datei des Bestands ist weg</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ExportWords</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>Fahrzeuge</translation>
        </message>
        <message>
            <source>In house</source>
            <translation>Im Haus</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>Zuletzt da</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Eingegangen</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>Erste Antwort</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Concern</source>
            <translation>Kundenaussage</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>Serviceberater</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Eröffnet</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Zugesagt</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Fertig</translation>
        </message>
        <message numerus="yes">
            <source>%n rows written to %1</source>
            <translation>
                <numerusform>%n Zeile nach %1 geschrieben</numerusform>
                <numerusform>%n Zeilen nach %1 geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>%1; personal data are masked, a manager may export them</source>
            <translation>%1; persönliche Daten sind unkenntlich, die Leitung darf sie exportieren</translation>
        </message>
        <message>
            <source>The export was stopped. There is no file, and what stood there before is untouched.</source>
            <translation>Der Export wurde angehalten. Es gibt keine Datei, und was dort stand, ist unverändert.</translation>
        </message>
        <message>
            <source>The disk is full. No file was written. Make room or choose another folder.</source>
            <translation>Der Datenträger ist voll. Es wurde keine Datei geschrieben. Bitte Platz schaffen oder einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>The list could not be written. Check that the folder is there and may be written to.</source>
            <translation>Die Liste konnte nicht geschrieben werden. Bitte prüfen, ob es den Ordner gibt und ob darin geschrieben werden darf.</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <source>Reception began</source>
            <translation>Annahme begonnen</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Works here</source>
            <translation>Arbeitet hier</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Done by</source>
            <translation>Vorgang</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Kind of record</source>
            <translation>Art des Datensatzes</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>Gilt</translation>
        </message>
        <message>
            <source>The other value</source>
            <translation>Der andere Wert</translation>
        </message>
        <message>
            <source>Records changed</source>
            <translation>Geänderte Datensätze</translation>
        </message>
        <message>
            <source>The server&apos;s reason</source>
            <translation>Grund des Servers</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Gültig</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>Ungültig</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Orders opened</source>
            <translation>Eröffnete Aufträge</translation>
        </message>
        <message>
            <source>Orders delivered</source>
            <translation>Übergebene Aufträge</translation>
        </message>
        <message>
            <source>Minutes to the first response</source>
            <translation>Minuten bis zur ersten Antwort</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <source>Bay</source>
            <translation>Hebebühne</translation>
        </message>
        <message numerus="yes">
            <source>The best %n rows written to %1; the search finds more than a list takes</source>
            <translation>
                <numerusform>Der beste Treffer (%n Zeile) steht in %1; die Suche findet mehr, als eine Liste fasst</numerusform>
                <numerusform>Die besten %n Zeilen stehen in %1; die Suche findet mehr, als eine Liste fasst</numerusform>
            </translation>
        </message>
        <message>
            <source>The list is too long for this kind of file. No file was written. Export it as a table (CSV), or filter it first.</source>
            <translation>Die Liste ist zu lang für diese Dateiart. Es wurde keine Datei geschrieben. Exportieren Sie sie als Tabelle (CSV) oder filtern Sie sie zuerst.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FigureRecords</name>
        <message>
            <source>The records could not be read.</source>
            <translation>Die Datensätze konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Reading records…</source>
            <translation>Datensätze werden gelesen…</translation>
        </message>
        <message>
            <source>This number is zero: nothing is behind it</source>
            <translation>Diese Zahl ist null: Dahinter steht nichts</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FigureRecordsModel</name>
        <message>
            <source>answered after %1</source>
            <translation>beantwortet nach %1</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Ohne Namen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FigureWords</name>
        <message>
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Voriger Monat</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <source>≤ 5 min</source>
            <translation>≤ 5 min</translation>
        </message>
        <message>
            <source>≤ 30 min</source>
            <translation>≤ 30 min</translation>
        </message>
        <message>
            <source>≤ 2 h</source>
            <translation>≤ 2 h</translation>
        </message>
        <message>
            <source>≤ 1 day</source>
            <translation>≤ 1 Tag</translation>
        </message>
        <message>
            <source>Longer</source>
            <translation>Länger</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Ohne Antwort</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Keine Angabe</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>Valid leads</source>
            <translation>Gültige Leads</translation>
        </message>
        <message>
            <source>Invalid leads</source>
            <translation>Ungültige Leads</translation>
        </message>
        <message>
            <source>Answered leads</source>
            <translation>Beantwortete Leads</translation>
        </message>
        <message>
            <source>Answered in time</source>
            <translation>Rechtzeitig beantwortet</translation>
        </message>
        <message>
            <source>Answered, or too late</source>
            <translation>Beantwortet oder zu spät</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>Erste Antwort</translation>
        </message>
        <message>
            <source>Orders opened</source>
            <translation>Eröffnete Aufträge</translation>
        </message>
        <message>
            <source>Orders delivered</source>
            <translation>Übergebene Aufträge</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FiguresRoom</name>
        <message>
            <source>Show the records behind a number, or open one</source>
            <translation>Datensätze hinter einer Zahl zeigen oder einen öffnen</translation>
        </message>
        <message>
            <source>The figures could not be counted.</source>
            <translation>Die Kennzahlen konnten nicht berechnet werden.</translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>Nichts ging verloren.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird berechnet…</translation>
        </message>
        <message>
            <source>No leads and no orders in this period</source>
            <translation>Keine Leads und keine Aufträge in diesem Zeitraum</translation>
        </message>
        <message>
            <source>Choose another period above. Figures fill by themselves as leads and orders come in.</source>
            <translation>Oben einen anderen Zeitraum wählen. Kennzahlen füllen sich von selbst, sobald Leads und Aufträge kommen.</translation>
        </message>
        <message>
            <source>%1 of all, %2</source>
            <translation>%1 von allen, %2</translation>
        </message>
        <message>
            <source>answered %1</source>
            <translation>beantwortet %1</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Gültig</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>Ungültig</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Eröffnet</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Counted in the opening hours of the store, from receiving the lead to the first personal call; automatic replies and wrong numbers do not count.</source>
            <translation>Gezählt in den Öffnungszeiten des Betriebs, vom Eingang des Leads bis zum ersten persönlichen Anruf; automatische Antworten und falsche Nummern zählen nicht.</translation>
        </message>
        <message>
            <source>Valid leads</source>
            <translation>Gültige Leads</translation>
        </message>
        <message>
            <source>Leads received in the period that are not fake, doubled or with a wrong number, of all leads received.</source>
            <translation>Im Zeitraum eingegangene Leads, die weder unecht noch doppelt sind noch eine falsche Nummer haben, von allen eingegangenen Leads.</translation>
        </message>
        <message>
            <source>Median first response</source>
            <translation>Erste Antwort, Median</translation>
        </message>
        <message>
            <source>Half of the answered valid leads were answered faster. </source>
            <translation>Die Hälfte der beantworteten gültigen Leads wurde schneller beantwortet. </translation>
        </message>
        <message>
            <source>Answered in time</source>
            <translation>Rechtzeitig beantwortet</translation>
        </message>
        <message>
            <source>Valid leads answered within the time allowed for their source, of those answered or too late. Leads whose time still runs do not count yet. </source>
            <translation>Gültige Leads, die innerhalb der für ihre Quelle erlaubten Zeit beantwortet wurden, von allen beantworteten oder verspäteten. Leads, deren Zeit noch läuft, zählen noch nicht. </translation>
        </message>
        <message>
            <source>Orders opened</source>
            <translation>Eröffnete Aufträge</translation>
        </message>
        <message>
            <source>Service orders opened in the period.</source>
            <translation>Im Zeitraum eröffnete Werkstattaufträge.</translation>
        </message>
        <message>
            <source>Orders delivered</source>
            <translation>Übergebene Aufträge</translation>
        </message>
        <message>
            <source>Cars handed over in the period, whenever their order was opened.</source>
            <translation>Im Zeitraum übergebene Fahrzeuge, gleich wann der Auftrag eröffnet wurde.</translation>
        </message>
        <message>
            <source>Leads by source</source>
            <translation>Leads nach Quelle</translation>
        </message>
        <message>
            <source>Every lead received in the period, by where it came from.</source>
            <translation>Alle im Zeitraum eingegangenen Leads nach ihrer Herkunft.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Time to first response</source>
            <translation>Zeit bis zur ersten Antwort</translation>
        </message>
        <message>
            <source>Valid leads received in the period. </source>
            <translation>Im Zeitraum eingegangene gültige Leads. </translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Orders by day</source>
            <translation>Aufträge nach Tag</translation>
        </message>
        <message>
            <source>By the calendar day of the store.</source>
            <translation>Nach dem Kalendertag des Betriebs.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Kennzahlen</translation>
        </message>
        <message>
            <source>Export the list or table in front</source>
            <translation>Liste oder Tabelle im Vordergrund exportieren</translation>
        </message>
        <message>
            <source>Export leads by source</source>
            <translation>Leads nach Quelle exportieren</translation>
        </message>
        <message>
            <source>Export times to first response</source>
            <translation>Zeiten bis zur ersten Antwort exportieren</translation>
        </message>
        <message>
            <source>Export orders by day</source>
            <translation>Aufträge nach Tag exportieren</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FirstStartPage</name>
        <message>
            <source>This desk belongs to %1 now</source>
            <translation>Dieser Platz gehört jetzt zu %1</translation>
        </message>
        <message>
            <source>Fetching the store…</source>
            <translation>Der Betrieb wird geladen …</translation>
        </message>
        <message>
            <source>Open the desk now</source>
            <translation>Jetzt schon öffnen</translation>
        </message>
        <message>
            <source>Asking the server</source>
            <translation>Der Server wird gefragt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Restoring the backup</source>
            <translation>Die Sicherung wird zurückgeholt</translation>
        </message>
        <message>
            <source>The backup is checked before anything is put in place.</source>
            <translation>Die Sicherung wird geprüft, bevor etwas an seinen Platz kommt.</translation>
        </message>
        <message>
            <source>Making a dealership to try things out</source>
            <translation>Ein Betrieb zum Ausprobieren entsteht</translation>
        </message>
        <message>
            <source>Customers, cars, leads and orders…</source>
            <translation>Kunden, Fahrzeuge, Anfragen und Aufträge …</translation>
        </message>
        <message>
            <source>%1 of %2 customers</source>
            <translation>%1 von %2 Kunden</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Checking that nothing is damaged…</source>
            <translation>Es wird geprüft, ob nichts beschädigt ist …</translation>
        </message>
        <message>
            <source>%1 changes received</source>
            <translation>%1 Änderungen empfangen</translation>
        </message>
        <message>
            <source>The rest is fetched while you work.</source>
            <translation>Der Rest kommt, während Sie arbeiten.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten …</translation>
        </message>
        <message>
            <source>Welcome to Forecourt</source>
            <translation>Willkommen bei Forecourt</translation>
        </message>
        <message>
            <source>There is no store on this desk yet. How would you like to begin?</source>
            <translation>An diesem Platz gibt es noch keinen Betrieb. Wie möchten Sie beginnen?</translation>
        </message>
        <message>
            <source>Try it with demonstration data</source>
            <translation>Mit Beispieldaten ausprobieren</translation>
        </message>
        <message>
            <source>A made-up dealership with customers, cars and orders, to look around and try everything. It never reaches a server.</source>
            <translation>Ein erfundener Betrieb mit Kunden, Fahrzeugen und Aufträgen, um sich umzusehen und alles auszuprobieren. Er gelangt nie auf einen Server.</translation>
        </message>
        <message>
            <source>Join a store with a code</source>
            <translation>Einem Betrieb mit einem Code beitreten</translation>
        </message>
        <message>
            <source>Your store works with Forecourt already. Whoever runs the server gives you its address and a code.</source>
            <translation>Ihr Betrieb arbeitet schon mit Forecourt. Wer den Server betreut, gibt Ihnen dessen Adresse und einen Code.</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Eine Sicherung zurückholen</translation>
        </message>
        <message>
            <source>Bring back the store from a backup file. The file is checked first.</source>
            <translation>Den Betrieb aus einer Sicherungsdatei zurückholen. Die Datei wird zuerst geprüft.</translation>
        </message>
        <message>
            <source>Set up a new store here</source>
            <translation>Hier einen neuen Betrieb einrichten</translation>
        </message>
        <message>
            <source>Begin with an empty store; its name is enough. It works without a server and can join one later.</source>
            <translation>Mit einem leeren Betrieb beginnen; der Name genügt. Er läuft ohne Server und kann später einem beitreten.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>A code is good for one desk and ten minutes.</source>
            <translation>Ein Code gilt für einen Platz und zehn Minuten.</translation>
        </message>
        <message>
            <source>A file written by “forecourt backup”. It is copied; the file itself stays as it is. If the store has a server, join it again afterwards with a new code: nothing gets lost.</source>
            <translation>Eine von „forecourt backup“ geschriebene Datei. Sie wird kopiert und bleibt selbst unverändert. Hat der Betrieb einen Server, treten Sie ihm danach mit einem neuen Code wieder bei: Es geht nichts verloren.</translation>
        </message>
        <message>
            <source>If this desk joins a server later, everything entered here goes along. Settings of the store are then those of the server.</source>
            <translation>Tritt dieser Platz später einem Server bei, kommt alles hier Eingegebene mit. Die Einstellungen des Betriebs sind dann die des Servers.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FirstStartWords</name>
        <message>
            <source>An address like sync.example.com is needed. It must begin with https:// unless the server is this computer.</source>
            <translation>Gebraucht wird eine Adresse wie sync.example.com. Sie muss mit https:// beginnen, außer der Server ist dieser Rechner.</translation>
        </message>
        <message>
            <source>The server could not prove who it is: its certificate is not trusted here. Check the address, or ask whoever runs the server for its certificate.</source>
            <translation>Der Server konnte sich nicht ausweisen: Seinem Zertifikat wird hier nicht vertraut. Prüfen Sie die Adresse, oder bitten Sie den Betreuer des Servers um dessen Zertifikat.</translation>
        </message>
        <message>
            <source>The server does not answer. Check the address and the network, then try again.</source>
            <translation>Der Server antwortet nicht. Prüfen Sie Adresse und Netz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Something answers at this address, but it is not a Forecourt server. Check the address.</source>
            <translation>Unter dieser Adresse antwortet etwas, aber kein Forecourt-Server. Prüfen Sie die Adresse.</translation>
        </message>
        <message>
            <source>This code is not valid: mistyped, used before, or older than ten minutes. Ask for a new one.</source>
            <translation>Dieser Code gilt nicht: vertippt, schon benutzt oder älter als zehn Minuten. Lassen Sie sich einen neuen geben.</translation>
        </message>
        <message>
            <source>The data on this desk belong to another store, so it cannot join this one. Nothing was changed.</source>
            <translation>Die Daten an diesem Platz gehören zu einem anderen Betrieb; er kann diesem nicht beitreten. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>These are demonstration data; they must not reach a real store. Start the program with an empty data folder to join.</source>
            <translation>Dies sind Beispieldaten; sie dürfen nicht in einen echten Betrieb gelangen. Starten Sie das Programm zum Beitreten mit einem leeren Datenordner.</translation>
        </message>
        <message>
            <source>This did not work: %1. Nothing was changed.</source>
            <translation>Das hat nicht geklappt: %1. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>This file cannot be read. Choose it again.</source>
            <translation>Diese Datei lässt sich nicht lesen. Wählen Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>This file is not a backup of Forecourt. Choose one that the program has written.</source>
            <translation>Diese Datei ist keine Sicherung von Forecourt. Wählen Sie eine, die das Programm geschrieben hat.</translation>
        </message>
        <message>
            <source>This backup is damaged or incomplete. Copy it again from where it came, or choose an older one.</source>
            <translation>Diese Sicherung ist beschädigt oder unvollständig. Kopieren Sie sie noch einmal von der Quelle, oder wählen Sie eine ältere.</translation>
        </message>
        <message>
            <source>This backup was written by a newer version. Update the program, then restore it.</source>
            <translation>Diese Sicherung stammt von einer neueren Version. Aktualisieren Sie zuerst das Programm.</translation>
        </message>
        <message>
            <source>This is the store of a running program, not a backup. Make a backup there first.</source>
            <translation>Das ist der Bestand eines laufenden Programms, keine Sicherung. Machen Sie dort zuerst eine Sicherung.</translation>
        </message>
        <message>
            <source>There are data on this desk already; a backup never replaces them.</source>
            <translation>An diesem Platz gibt es schon Daten; eine Sicherung ersetzt sie nie.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk. Nothing was changed; free some space and try again.</source>
            <translation>Auf dem Datenträger ist zu wenig Platz. Es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The data folder cannot be written. Nothing was changed; ask whoever looks after this computer.</source>
            <translation>In den Datenordner kann nicht geschrieben werden. Es wurde nichts geändert; fragen Sie den Betreuer dieses Rechners.</translation>
        </message>
        <message>
            <source>There are data on this desk already. Start the program again to see them.</source>
            <translation>An diesem Platz gibt es schon Daten. Starten Sie das Programm neu, um sie zu sehen.</translation>
        </message>
        <message>
            <source>A name is needed, up to 200 characters.</source>
            <translation>Ein Name ist nötig, höchstens 200 Zeichen.</translation>
        </message>
        <message>
            <source>This backup is sealed, and the password does not open it. Type the one that was set when it was made.</source>
            <translation>Diese Sicherung ist versiegelt, und das Kennwort öffnet sie nicht. Geben Sie das ein, das beim Sichern galt.</translation>
        </message>
        <message>
            <source>There is no certificate in this file that can be read. Ask whoever runs the server for the file again, or leave this empty.</source>
            <translation>In dieser Datei steht kein lesbares Zertifikat. Lassen Sie sich die Datei von der Person, die den Server betreut, noch einmal geben, oder lassen Sie dieses Feld leer.</translation>
        </message>
        <message>
            <source>This computer offers no place for secrets (a keyring) that is open, and this desk needs one for the key that proves it to the server. Unlock the keyring and try again, or choose below to keep the key in a file. The code was not used.</source>
            <translation>Auf diesem Computer gibt es keinen geöffneten Schlüsselbund, und dieser Platz braucht einen für den Schlüssel, mit dem er sich beim Server ausweist. Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder wählen Sie unten, den Schlüssel in einer Datei aufzubewahren. Der Code wurde nicht verbraucht.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FollowUpEdit</name>
        <message>
            <source>No follow-up</source>
            <translation>Keine Wiedervorlage</translation>
        </message>
        <message>
            <source>Other time…</source>
            <translation>Andere Zeit…</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <source>Time of the next follow-up</source>
            <translation>Zeit der Wiedervorlage</translation>
        </message>
        <message>
            <source>Say when, or choose that there is none.</source>
            <translation>Bitte angeben, wann, oder keine Wiedervorlage wählen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FollowUpTimes</name>
        <message>
            <source>In 30 minutes</source>
            <translation>In 30 Minuten</translation>
        </message>
    </context>
    <context>
        <name>forecourt::FormDraft</name>
        <message>
            <source>The draft cannot be kept.</source>
            <translation>Der Entwurf kann nicht aufbewahrt werden.</translation>
        </message>
        <message>
            <source>The record was changed since: %1. Compare before you save.</source>
            <translation>Der Datensatz wurde seitdem geändert: %1. Vergleichen Sie vor dem Speichern.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Draft of %1 on this desk.</source>
            <translation>Entwurf vom %1 an diesem Platz.</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>Entwurf verwerfen</translation>
        </message>
        <message>
            <source>You can go on typing and save: %1.</source>
            <translation>Sie können weiter tippen und speichern: %1.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::GalleryWindow</name>
        <message>
            <source>Forecourt: the widgets</source>
            <translation>Forecourt: die Bausteine</translation>
        </message>
        <message>
            <source>Widgets</source>
            <translation>Bausteine</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
    </context>
    <context>
        <name>forecourt::GiveUpDialog</name>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <source>Give up: %1</source>
            <translation>Aufgeben: %1</translation>
        </message>
        <message>
            <source>e.g. was taken down twice</source>
            <translation>z. B. doppelt erfasst</translation>
        </message>
        <message>
            <source>What was written stands nowhere then: %1. The server&apos;s values stay. The change itself and your reason are kept in this list and in the history of the record.</source>
            <translation>Das Geschriebene gilt dann nirgends: %1. Die Werte des Servers bleiben. Die Änderung und Ihr Grund bleiben in dieser Liste und im Verlauf des Datensatzes erhalten.</translation>
        </message>
        <message numerus="yes">
            <source>%n other change(s) rest on it and are given up with it.</source>
            <translation>
                <numerusform>%n weitere Änderung beruht darauf und wird mit aufgegeben.</numerusform>
                <numerusform>%n weitere Änderungen beruhen darauf und werden mit aufgegeben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why, for whoever looks for it later.</source>
            <translation>Bitte den Grund angeben, für alle, die später nachsehen.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>forecourt::GlobalSearch</name>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Nichts gefunden zu „%1“.</translation>
        </message>
        <message>
            <source>Search does not work just now. If it stays so, restart the program: its index is made anew then.</source>
            <translation>Die Suche geht gerade nicht. Bleibt das so, starten Sie das Programm neu: Dabei wird ihr Index neu angelegt.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HeaderBar</name>
        <message>
            <source>Search customer, plate, order or command</source>
            <translation>Kunde, Kennzeichen, Auftrag oder Befehl suchen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Hint</name>
        <message>
            <source>Do not show this hint again (%1)</source>
            <translation>Diesen Hinweis nicht mehr zeigen (%1)</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HistoryDialog</name>
        <message>
            <source>History: %1</source>
            <translation>Verlauf: %1</translation>
        </message>
        <message>
            <source>The history could not be read.</source>
            <translation>Der Verlauf konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Reading the history…</source>
            <translation>Der Verlauf wird gelesen …</translation>
        </message>
        <message>
            <source>Nothing was changed since changes are kept.</source>
            <translation>Seit Änderungen aufbewahrt werden, wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>Es ist nichts verloren gegangen.</translation>
        </message>
        <message>
            <source>Try again; if it fails again, restart the program.</source>
            <translation>Versuchen Sie es erneut; schlägt es wieder fehl, starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>The rest of the history could not be read.</source>
            <translation>Der Rest des Verlaufs konnte nicht gelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HistoryModel</name>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
    </context>
    <context>
        <name>forecourt::HistoryTexts</name>
        <message>
            <source>Nobody named</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>%1 changed</source>
            <translation>%1 geändert</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>%1 hinzugefügt</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 entfernt</translation>
        </message>
        <message>
            <source>%1 restored</source>
            <translation>%1 wiederhergestellt</translation>
        </message>
        <message>
            <source>%1 (refused by the server, does not stand)</source>
            <translation>%1 (vom Server abgelehnt, gilt nicht)</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Kampagne</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Bevorzugt</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Gültig</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <source>Contact as compared</source>
            <translation>Kontakt in Vergleichsform</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Zweck</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Erteilt</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Nachweis</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Ausstattung</translation>
        </message>
        <message>
            <source>Model year</source>
            <translation>Modelljahr</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>Antrieb</translation>
        </message>
        <message>
            <source>Reason for an unusual VIN</source>
            <translation>Grund für ungewöhnliche FIN</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>First response by</source>
            <translation>Erste Antwort von</translation>
        </message>
        <message>
            <source>Why invalid</source>
            <translation>Grund der Ungültigkeit</translation>
        </message>
        <message>
            <source>Why lost</source>
            <translation>Verlustgrund</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Abgerechnet</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Why declined</source>
            <translation>Ablehnungsgrund</translation>
        </message>
        <message>
            <source>Deferred until</source>
            <translation>Zurückgestellt bis</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>Freigegeben von</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Freigegeben</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Technician</source>
            <translation>Mechaniker</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <source>Place in the list</source>
            <translation>Platz in der Liste</translation>
        </message>
        <message>
            <source>Service order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>%1: a refused change was given up: %2</source>
            <translation>%1: abgelehnte Änderung aufgegeben: %2</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Private person</source>
            <translation>Privatperson</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityDialog</name>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Valid until (if it says so)</source>
            <translation>Gültig bis (falls angegeben)</translation>
        </message>
        <message>
            <source>Keep the key in a file that only this account can read</source>
            <translation>Schlüssel in einer Datei aufbewahren, die nur dieses Konto lesen kann</translation>
        </message>
        <message>
            <source>Open that customer</source>
            <translation>Diesen Kunden öffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Identity document</source>
            <translation>Ausweisdokument</translation>
        </message>
        <message>
            <source>The number is stored sealed. Others see its last characters only, and whoever shows it gives a reason that stays in the customer&apos;s timeline.</source>
            <translation>Die Nummer wird versiegelt gespeichert. Andere sehen nur ihr Ende; wer sie zeigt, nennt einen Grund, der im Verlauf des Kunden bleibt.</translation>
        </message>
        <message>
            <source>This desk has not got the key of the store. Join the store again with a new code (Settings).</source>
            <translation>Dieser Arbeitsplatz hat den Schlüssel des Betriebs nicht. Dem Betrieb mit einem neuen Code noch einmal beitreten (Einstellungen).</translation>
        </message>
        <message>
            <source>Unlock it and save again, or choose below.</source>
            <translation>Entsperren und noch einmal speichern, oder unten wählen.</translation>
        </message>
        <message>
            <source>Another customer has a document with this number.</source>
            <translation>Ein anderer Kunde hat ein Dokument mit dieser Nummer.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityPane</name>
        <message>
            <source>None taken down</source>
            <translation>Keine aufgenommen</translation>
        </message>
        <message>
            <source>expired %1</source>
            <translation>abgelaufen am %1</translation>
        </message>
        <message>
            <source>valid until %1</source>
            <translation>gültig bis %1</translation>
        </message>
        <message>
            <source>%1: %2 %3</source>
            <translation>%1: %2 %3</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Identity documents</source>
            <translation>Ausweise</translation>
        </message>
        <message>
            <source>Add a document</source>
            <translation>Dokument aufnehmen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityReader</name>
        <message>
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Nummer zeigen</translation>
        </message>
        <message>
            <source>e.g. agreement for a test drive</source>
            <translation>z. B. Vereinbarung für eine Probefahrt</translation>
        </message>
        <message>
            <source>Your name and the reason stay in the customer&apos;s timeline.</source>
            <translation>Ihr Name und der Grund bleiben im Verlauf des Kunden.</translation>
        </message>
        <message>
            <source>Say what the number is needed for.</source>
            <translation>Bitte angeben, wofür die Nummer gebraucht wird.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::IdentityWords</name>
        <message>
            <source>Identity card</source>
            <translation>Personalausweis</translation>
        </message>
        <message>
            <source>Driving licence</source>
            <translation>Führerschein</translation>
        </message>
        <message>
            <source>Passport</source>
            <translation>Reisepass</translation>
        </message>
        <message>
            <source>Other document</source>
            <translation>Anderes Dokument</translation>
        </message>
        <message>
            <source>A number has at least 5 characters.</source>
            <translation>Eine Nummer hat mindestens 5 Zeichen.</translation>
        </message>
        <message>
            <source>A number has at most 32 characters.</source>
            <translation>Eine Nummer hat höchstens 32 Zeichen.</translation>
        </message>
        <message>
            <source>Letters and digits only.</source>
            <translation>Nur Buchstaben und Ziffern.</translation>
        </message>
        <message>
            <source>These 18 characters do not add up: one of them is mistyped.</source>
            <translation>Diese 18 Zeichen passen nicht zusammen: Eines ist vertippt.</translation>
        </message>
        <message>
            <source>The birthday in it (characters 7 to 14) is none.</source>
            <translation>Das Geburtsdatum darin (Stellen 7 bis 14) gibt es nicht.</translation>
        </message>
        <message>
            <source>It was sealed with a key that this desk does not have.</source>
            <translation>Sie ist mit einem Schlüssel versiegelt, den dieser Arbeitsplatz nicht hat.</translation>
        </message>
        <message>
            <source>What is stored was changed by somebody else and cannot be opened.</source>
            <translation>Das Gespeicherte wurde von anderer Hand geändert und lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <source>The keyring of this computer stays locked, or there is none.</source>
            <translation>Der Schlüsselbund dieses Rechners bleibt gesperrt, oder es gibt keinen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportAssistant</name>
        <message>
            <source>Table to import</source>
            <translation>Zu importierende Tabelle</translation>
        </message>
        <message>
            <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
            <translation>Tabellen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird gelesen …</translation>
        </message>
        <message>
            <source>Importing %1</source>
            <translation>%1 wird importiert</translation>
        </message>
        <message>
            <source>Imported: %1</source>
            <translation>Importiert: %1</translation>
        </message>
        <message>
            <source>Taking the import back</source>
            <translation>Der Import wird zurückgenommen</translation>
        </message>
        <message>
            <source>The import could not be taken back.</source>
            <translation>Der Import konnte nicht zurückgenommen werden.</translation>
        </message>
        <message>
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>Fahrzeuge</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>What the columns mean</source>
            <translation>Was die Spalten bedeuten</translation>
        </message>
        <message>
            <source>The first rows</source>
            <translation>Die ersten Zeilen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Another file</source>
            <translation>Andere Datei</translation>
        </message>
        <message>
            <source>Import another file</source>
            <translation>Weitere Datei importieren</translation>
        </message>
        <message>
            <source>Open the rows to correct</source>
            <translation>Zu berichtigende Zeilen öffnen</translation>
        </message>
        <message>
            <source>Take the import back</source>
            <translation>Import zurücknehmen</translation>
        </message>
        <message>
            <source>Import customers</source>
            <translation>Kunden importieren</translation>
        </message>
        <message>
            <source>Import vehicles</source>
            <translation>Fahrzeuge importieren</translation>
        </message>
        <message>
            <source>Step %1 of 3</source>
            <translation>Schritt %1 von 3</translation>
        </message>
        <message>
            <source>Choose a table, or drop one here</source>
            <translation>Eine Tabelle wählen oder hier ablegen</translation>
        </message>
        <message>
            <source>A CSV file with one row for each customer or car. Nothing is written before you say so.</source>
            <translation>Eine CSV-Datei mit einer Zeile je Kunde oder Fahrzeug. Geschrieben wird erst, wenn Sie es sagen.</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Looking through the file…</source>
            <translation>Die Datei wird durchgesehen …</translation>
        </message>
        <message>
            <source>%1 rows, %2 of them known already</source>
            <translation>%1 Zeilen, davon %2 schon bekannt</translation>
        </message>
        <message>
            <source>; %1 cannot be taken and will be written to a file to correct</source>
            <translation>; %1 nicht übernehmbar: in einer Datei zum Berichtigen</translation>
        </message>
        <message>
            <source>Everybody can go on reading and searching. What somebody saves at this desk meanwhile waits until this is done or stopped, and is then saved.</source>
            <translation>Alle können weiter lesen und suchen. Was inzwischen an diesem Platz gespeichert wird, wartet, bis dies fertig oder angehalten ist, und wird dann gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportColumnsForm</name>
        <message>
            <source>Column %1</source>
            <translation>Spalte %1</translation>
        </message>
        <message>
            <source>What %1 means</source>
            <translation>Was %1 bedeutet</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportPanel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>leads</comment>
            <translation>
                <numerusform>%n neu</numerusform>
                <numerusform>%n neu</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message numerus="yes">
            <source>%n of known customers</source>
            <translation>
                <numerusform>%n von einem bekannten Kunden</numerusform>
                <numerusform>%n von bekannten Kunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updated</source>
            <comment>leads</comment>
            <translation>
                <numerusform>%n aktualisiert</numerusform>
                <numerusform>%n aktualisiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known already</source>
            <comment>leads</comment>
            <translation>
                <numerusform>%n schon bekannt</numerusform>
                <numerusform>%n schon bekannt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <comment>leads</comment>
            <translation>
                <numerusform>%n abgelehnt</numerusform>
                <numerusform>%n abgelehnt</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Import stopped.</source>
            <translation>Import abgebrochen.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read:</source>
            <translation>
                <numerusform>%n Datei gelesen:</numerusform>
                <numerusform>%n Dateien gelesen:</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, line %2, column %3: %4</source>
            <translation>%1, Zeile %2, Spalte %3: %4</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Copies with the reasons are kept in %1</source>
            <translation>Kopien mit den Gründen liegen in %1</translation>
        </message>
        <message>
            <source>Dealt with</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) not read.</source>
            <translation>
                <numerusform>%n Datei nicht gelesen.</numerusform>
                <numerusform>%n Dateien nicht gelesen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportPreviewModel</name>
        <message>
            <source>Fine</source>
            <translation>In Ordnung</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ImportTexts</name>
        <message>
            <source>Leave out</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Person or company</source>
            <translation>Person oder Firma</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagworte</translation>
        </message>
        <message>
            <source>Consent to marketing</source>
            <translation>Einwilligung in Werbung</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Why the VIN is right</source>
            <translation>Warum die FIN stimmt</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Trim</source>
            <translation>Ausstattung</translation>
        </message>
        <message>
            <source>Model year</source>
            <translation>Modelljahr</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Antrieb</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>Kilometerstand</translation>
        </message>
        <message>
            <source>Notes on the vehicle</source>
            <translation>Notizen zum Fahrzeug</translation>
        </message>
        <message>
            <source>the row is too long</source>
            <translation>die Zeile ist zu lang</translation>
        </message>
        <message>
            <source>the row has too many columns</source>
            <translation>die Zeile hat zu viele Spalten</translation>
        </message>
        <message>
            <source>neither name nor phone nor e-mail</source>
            <translation>weder Name noch Telefon noch E-Mail</translation>
        </message>
        <message>
            <source>neither plate nor VIN</source>
            <translation>weder Kennzeichen noch FIN</translation>
        </message>
        <message>
            <source>not a phone number</source>
            <translation>keine Telefonnummer</translation>
        </message>
        <message>
            <source>not an e-mail address</source>
            <translation>keine E-Mail-Adresse</translation>
        </message>
        <message>
            <source>neither person nor company</source>
            <translation>weder Person noch Firma</translation>
        </message>
        <message>
            <source>not a known gender</source>
            <translation>kein bekanntes Geschlecht</translation>
        </message>
        <message>
            <source>not a year of birth</source>
            <translation>kein Geburtsjahr</translation>
        </message>
        <message>
            <source>the check digit of the VIN is wrong; correct it, or say why it is right</source>
            <translation>die Prüfziffer der FIN ist falsch; bitte berichtigen oder begründen, warum sie stimmt</translation>
        </message>
        <message>
            <source>not a model year</source>
            <translation>kein Modelljahr</translation>
        </message>
        <message>
            <source>not a known drive</source>
            <translation>kein bekannter Antrieb</translation>
        </message>
        <message>
            <source>not an odometer reading</source>
            <translation>kein Kilometerstand</translation>
        </message>
        <message>
            <source>neither yes nor no</source>
            <translation>weder Ja noch Nein</translation>
        </message>
        <message>
            <source>more text than fits</source>
            <translation>mehr Text, als Platz hat</translation>
        </message>
        <message>
            <source>several customers have this name; add a phone number</source>
            <translation>mehrere Kunden heißen so; bitte eine Telefonnummer ergänzen</translation>
        </message>
        <message>
            <source>the plate belongs to a car with another VIN</source>
            <translation>das Kennzeichen gehört zu einem Fahrzeug mit anderer FIN</translation>
        </message>
        <message>
            <source>the car belongs to another customer</source>
            <translation>das Fahrzeug gehört einem anderen Kunden</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>Line %1, %2: %3</source>
            <translation>Zeile %1, %2: %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>divided by commas</source>
            <translation>durch Kommas getrennt</translation>
        </message>
        <message>
            <source>divided by semicolons</source>
            <translation>durch Semikolons getrennt</translation>
        </message>
        <message>
            <source>divided by tabs</source>
            <translation>durch Tabulatoren getrennt</translation>
        </message>
        <message>
            <source>divided by bars</source>
            <translation>durch senkrechte Striche getrennt</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>Die Datei ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The file cannot be read, or its folder cannot be written. Check the permissions.</source>
            <translation>Die Datei lässt sich nicht lesen oder ihr Ordner nicht beschreiben. Bitte die Rechte prüfen.</translation>
        </message>
        <message>
            <source>The file is larger than one gigabyte. Divide it into several.</source>
            <translation>Die Datei ist größer als ein Gigabyte. Bitte aufteilen.</translation>
        </message>
        <message>
            <source>This is not a table: it holds no rows, or too many of them cannot be read.</source>
            <translation>Das ist keine Tabelle: Sie enthält keine Zeilen, oder zu viele davon sind nicht lesbar.</translation>
        </message>
        <message>
            <source>The file was changed while it was open here. Choose it again.</source>
            <translation>Die Datei wurde geändert, während sie hier offen war. Bitte neu wählen.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was imported.</source>
            <translation>Der Datenträger ist voll. Nichts wurde importiert.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was imported.</source>
            <translation>Angehalten. Nichts wurde importiert.</translation>
        </message>
        <message>
            <source>The import failed and changed nothing. The log says more.</source>
            <translation>Der Import ist fehlgeschlagen und hat nichts geändert. Das Protokoll sagt mehr.</translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>records</comment>
            <translation>
                <numerusform>%n neuer</numerusform>
                <numerusform>%n neue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n completed</source>
            <comment>records</comment>
            <translation>
                <numerusform>%n ergänzt</numerusform>
                <numerusform>%n ergänzt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known already</source>
            <comment>records</comment>
            <translation>
                <numerusform>%n schon bekannt</numerusform>
                <numerusform>%n schon bekannt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not taken</source>
            <comment>rows</comment>
            <translation>
                <numerusform>%n nicht übernommen</numerusform>
                <numerusform>%n nicht übernommen</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>The import was taken back.</source>
            <translation>Der Import wurde zurückgenommen.</translation>
        </message>
        <message numerus="yes">
            <source>%n records stay: somebody has changed or used them since.</source>
            <translation>
                <numerusform>%n Datensatz bleibt: Jemand hat ihn seither geändert oder benutzt.</numerusform>
                <numerusform>%n Datensätze bleiben: Jemand hat sie seither geändert oder benutzt.</numerusform>
            </translation>
        </message>
        <message>
            <source>a quotation mark is never closed</source>
            <translation>ein Anführungszeichen wird nie geschlossen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::JobCard</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Fehlerbild</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>Abhilfe</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>Freigegeben von</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Deferred until</source>
            <translation>Zurückgestellt bis</translation>
        </message>
        <message>
            <source>Lines of %1</source>
            <translation>Positionen von %1</translation>
        </message>
        <message>
            <source>%1, does not count</source>
            <translation>%1, zählt nicht mit</translation>
        </message>
        <message>
            <source>Add line</source>
            <translation>Neue Position</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Ablehnen</translation>
        </message>
        <message>
            <source>Defer</source>
            <translation>Zurückstellen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::JobForm</name>
        <message>
            <source>New job</source>
            <translation>Neue Arbeit</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>Who pays</source>
            <translation>Wer zahlt</translation>
        </message>
        <message>
            <source>Save job</source>
            <translation>Arbeit speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>forecourt::JoinForm</name>
        <message>
            <source>The address of the server is needed.</source>
            <translation>Die Adresse des Servers ist nötig.</translation>
        </message>
        <message>
            <source>The code is needed. Whoever runs the server makes one for you.</source>
            <translation>Der Code ist nötig. Wer den Server betreut, erstellt einen für Sie.</translation>
        </message>
        <message>
            <source>A name is needed, so that others know which desk this is.</source>
            <translation>Ein Name ist nötig, damit andere wissen, welcher Platz das ist.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name of this desk</source>
            <translation>Name dieses Platzes</translation>
        </message>
        <message>
            <source>Front desk left</source>
            <translation>Empfang links</translation>
        </message>
        <message>
            <source>Join this store</source>
            <translation>Diesem Betrieb beitreten</translation>
        </message>
        <message>
            <source>Choose the certificate of the server&apos;s authority</source>
            <translation>Zertifikat der Zertifizierungsstelle des Servers wählen</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
            <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Certificate of the server, if you were given a file</source>
            <translation>Zertifikat des Servers, falls Sie eine Datei bekommen haben</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Keep the key in a file that only this account can read</source>
            <translation>Den Schlüssel in einer Datei aufbewahren, die nur dieses Konto lesen kann</translation>
        </message>
    </context>
    <context>
        <name>forecourt::KnownPerson</name>
        <message>
            <source>Known customer: %1. The lead will be theirs.</source>
            <translation>Bekannter Kunde: %1. Der Lead wird ihm zugeordnet.</translation>
        </message>
        <message>
            <source>%1 already has an open lead: %2 (%3).</source>
            <translation>%1 hat schon einen offenen Lead: %2 (%3).</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>This is somebody else with the same number</source>
            <translation>Das ist jemand anderes mit derselben Nummer</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LanguageLine</name>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadBatch</name>
        <message>
            <source>Nobody yet</source>
            <translation>Noch niemand</translation>
        </message>
        <message>
            <source>No follow-up</source>
            <translation>Keine Wiedervorlage</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Andere Zeit</translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s) assigned.</source>
            <translation>
                <numerusform>%n Lead zugewiesen.</numerusform>
                <numerusform>%n Leads zugewiesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Next follow-up of %n lead(s) set.</source>
            <translation>
                <numerusform>Wiedervorlage von %n Lead gesetzt.</numerusform>
                <numerusform>Wiedervorlage von %n Leads gesetzt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>Zuweisen…</translation>
        </message>
        <message>
            <source>Next follow-up…</source>
            <translation>Wiedervorlage…</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadFacts</name>
        <message>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Fahrzeug</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Campaign</source>
            <translation>Kampagne</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>Angefragt</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Eingegangen</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Beantwortet</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Verlustgrund</translation>
        </message>
        <message>
            <source>Unclear</source>
            <translation>Unklar</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Noch niemand</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Changes the status of the lead</source>
            <translation>Ändert den Status des Leads</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadForm</name>
        <message>
            <source>Lead corrected.</source>
            <translation>Lead berichtigt.</translation>
        </message>
        <message>
            <source>Lead saved.</source>
            <translation>Lead gespeichert.</translation>
        </message>
        <message>
            <source>A name, a telephone number or an e-mail address is needed.</source>
            <translation>Bitte Name, Telefonnummer oder E-Mail-Adresse angeben.</translation>
        </message>
        <message>
            <source>Not a complete number; add the area code.</source>
            <translation>Keine vollständige Nummer; bitte die Vorwahl ergänzen.</translation>
        </message>
        <message>
            <source>No mail can be sent to this address.</source>
            <translation>An diese Adresse kann keine E-Mail gesendet werden.</translation>
        </message>
        <message>
            <source>Changed meanwhile to: %1</source>
            <translation>Inzwischen geändert zu: %1</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Noch niemand</translation>
        </message>
        <message>
            <source>Correct the lead</source>
            <translation>Lead berichtigen</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Neuer Lead</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>What they say</source>
            <translation>Was der Kunde sagt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadHistory</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadListPane</name>
        <message>
            <source>Watched folder: %1</source>
            <translation>Überwachter Ordner: %1</translation>
        </message>
        <message>
            <source>The leads could not be read.</source>
            <translation>Die Leads konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>No lead matches.</source>
            <translation>Kein passender Lead.</translation>
        </message>
        <message>
            <source>Leads from websites, calls and the showroom stand here.</source>
            <translation>Hier stehen Leads von Websites, Anrufen und aus der Ausstellung.</translation>
        </message>
        <message>
            <source>Nothing waits here.</source>
            <translation>Hier wartet nichts.</translation>
        </message>
        <message>
            <source>Drop ADF files into this window, or take down the first one.</source>
            <translation>ADF-Dateien in dieses Fenster ziehen oder den ersten Lead erfassen.</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Neuer Lead</translation>
        </message>
        <message>
            <source>%1 open · %2 in all</source>
            <translation>%1 offen · %2 gesamt</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Meine</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Name, number or model</source>
            <translation>Name, Nummer oder Modell</translation>
        </message>
        <message>
            <source>Search leads</source>
            <translation>Leads suchen</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>%1 offen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadPanel</name>
        <message>
            <source>Perhaps a known customer: %1 (same e-mail)</source>
            <translation>Vielleicht ein bekannter Kunde: %1 (gleiche E-Mail)</translation>
        </message>
        <message>
            <source>Perhaps a known customer: %1 (same number %2)</source>
            <translation>Vielleicht ein bekannter Kunde: %1 (gleiche Nummer %2)</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Known customer: %1</source>
            <translation>Bekannter Kunde: %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Linked to the known customer.</source>
            <translation>Mit dem bekannten Kunden verknüpft.</translation>
        </message>
        <message>
            <source>Call recorded.</source>
            <translation>Anruf erfasst.</translation>
        </message>
        <message>
            <source>Owner changed.</source>
            <translation>Zuständigkeit geändert.</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadTableModel</name>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>Erste Antwort</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Zuständig</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadTexts</name>
        <message>
            <source>Unnamed</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Heute %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Morgen %1</translation>
        </message>
        <message>
            <source>Yesterday %1</source>
            <translation>Gestern %1</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1, zu spät</translation>
        </message>
        <message>
            <source>Linked to a known customer</source>
            <translation>Mit einem bekannten Kunden verknüpft</translation>
        </message>
        <message>
            <source>Without an owner</source>
            <translation>Ohne Zuständigen</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>%1 zugewiesen</translation>
        </message>
        <message>
            <source>wrong number</source>
            <translation>falsche Nummer</translation>
        </message>
        <message>
            <source>duplicate</source>
            <translation>doppelt</translation>
        </message>
        <message>
            <source>not a real inquiry</source>
            <translation>keine echte Anfrage</translation>
        </message>
        <message>
            <source>other reason</source>
            <translation>anderer Grund</translation>
        </message>
        <message>
            <source>bought elsewhere</source>
            <translation>woanders gekauft</translation>
        </message>
        <message>
            <source>price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>car not available</source>
            <translation>Fahrzeug nicht verfügbar</translation>
        </message>
        <message>
            <source>no longer interested</source>
            <translation>kein Interesse mehr</translation>
        </message>
        <message>
            <source>cannot be reached</source>
            <translation>nicht erreichbar</translation>
        </message>
        <message>
            <source>The date of the inquiry could not be read</source>
            <translation>Das Datum der Anfrage war nicht lesbar</translation>
        </message>
        <message>
            <source>The date of the inquiry lies in the future</source>
            <translation>Das Datum der Anfrage liegt in der Zukunft</translation>
        </message>
        <message>
            <source>The date of the inquiry is missing</source>
            <translation>Das Datum der Anfrage fehlt</translation>
        </message>
        <message>
            <source>The time zone of the date could not be read</source>
            <translation>Die Zeitzone des Datums war nicht lesbar</translation>
        </message>
        <message>
            <source>No vehicle was named</source>
            <translation>Kein Fahrzeug genannt</translation>
        </message>
        <message>
            <source>The model year could not be read</source>
            <translation>Das Modelljahr war nicht lesbar</translation>
        </message>
        <message>
            <source>A long text was cut</source>
            <translation>Ein langer Text wurde gekürzt</translation>
        </message>
        <message>
            <source>Several customers have this number</source>
            <translation>Mehrere Kunden haben diese Nummer</translation>
        </message>
        <message>
            <source>no telephone number or e-mail to reach anybody</source>
            <translation>weder Telefonnummer noch E-Mail, um jemanden zu erreichen</translation>
        </message>
        <message>
            <source>not readable as a lead file (ADF)</source>
            <translation>nicht lesbar als Lead-Datei (ADF)</translation>
        </message>
        <message>
            <source>larger than allowed</source>
            <translation>größer als erlaubt</translation>
        </message>
        <message>
            <source>the file is not there any more</source>
            <translation>die Datei ist nicht mehr da</translation>
        </message>
        <message>
            <source>the file may not be opened</source>
            <translation>die Datei darf nicht geöffnet werden</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Zugewiesen</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Kontaktiert</translation>
        </message>
        <message>
            <source>Qualified</source>
            <translation>Qualifiziert</translation>
        </message>
        <message>
            <source>Visited</source>
            <translation>Besuch erfolgt</translation>
        </message>
        <message>
            <source>Test driven</source>
            <translation>Probe gefahren</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Bestellt</translation>
        </message>
        <message>
            <source>Won</source>
            <translation>Gewonnen</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>Ungültig</translation>
        </message>
        <message>
            <source>Loss to be approved</source>
            <translation>Verlust zu bestätigen</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Verloren</translation>
        </message>
        <message>
            <source>Dormant</source>
            <translation>Ruhend</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Wieder offen</translation>
        </message>
        <message>
            <source>Buy</source>
            <translation>Kauf</translation>
        </message>
        <message>
            <source>Lease</source>
            <translation>Leasing</translation>
        </message>
        <message>
            <source>Sell</source>
            <translation>Verkauf</translation>
        </message>
        <message>
            <source>Trade in</source>
            <translation>Inzahlungnahme</translation>
        </message>
        <message>
            <source>Test drive</source>
            <translation>Probefahrt</translation>
        </message>
        <message>
            <source>used</source>
            <translation>gebraucht</translation>
        </message>
        <message>
            <source>new</source>
            <comment>a new car</comment>
            <translation>neu</translation>
        </message>
        <message>
            <source>Not graded</source>
            <translation>Ohne Stufe</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Erreicht</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Nicht erreicht</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Falsche Nummer</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgewiesen</translation>
        </message>
        <message>
            <source>Something is missing: %1. Nothing was changed.</source>
            <translation>Etwas fehlt: %1. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This record is not there any more.</source>
            <translation>Diesen Datensatz gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>The lead&apos;s status does not allow this step. Nothing was changed.</source>
            <translation>Der Status des Leads erlaubt diesen Schritt nicht. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed; make room and try again.</source>
            <translation>Der Datenträger ist voll. Nichts wurde geändert; bitte Platz schaffen und erneut versuchen.</translation>
        </message>
        <message>
            <source>The data folder cannot be written. Nothing was changed.</source>
            <translation>Der Datenordner ist nicht beschreibbar. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>This did not work (%1). Nothing was changed.</source>
            <translation>Das hat nicht geklappt (%1). Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>could not be stored (%1)</source>
            <translation>konnte nicht gespeichert werden (%1)</translation>
        </message>
        <message>
            <source>%1 (undone)</source>
            <translation>%1 (rückgängig gemacht)</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LeadsRoom</name>
        <message>
            <source>1 to 4: outcome of a call to the selected lead</source>
            <translation>1 bis 4: Ergebnis eines Anrufs zum gewählten Lead</translation>
        </message>
        <message>
            <source>Correct the lead</source>
            <translation>Lead berichtigen</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Dateien importieren</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Dateien importieren…</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>Ordner überwachen…</translation>
        </message>
        <message>
            <source>Stop watching %1</source>
            <translation>%1 nicht mehr überwachen</translation>
        </message>
        <message>
            <source>Import leads</source>
            <translation>Leads importieren</translation>
        </message>
        <message>
            <source>Leads (*.xml *.adf);;All files (*)</source>
            <translation>Leads (*.xml *.adf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Folder into which leads are dropped</source>
            <translation>Ordner, in dem Leads abgelegt werden</translation>
        </message>
        <message>
            <source>Choose a lead to see it here.</source>
            <translation>Einen Lead wählen, um ihn hier zu sehen.</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>New lead</source>
            <translation>Neuer Lead</translation>
        </message>
        <message>
            <source>Assign the selected leads</source>
            <translation>Ausgewählte Leads zuweisen</translation>
        </message>
        <message>
            <source>Next follow-up of the selected leads</source>
            <translation>Wiedervorlage der ausgewählten Leads</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>Wer was geändert hat</translation>
        </message>
        <message>
            <source>Export the list of leads</source>
            <translation>Liste der Leads exportieren</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LineForm</name>
        <message>
            <source>Hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Price per hour</source>
            <translation>Stundensatz</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>A number above zero is needed.</source>
            <translation>Bitte eine Zahl über null angeben.</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>Save line</source>
            <translation>Position speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LineTableModel</name>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ListExporter</name>
        <message>
            <source>An export is under way. Wait for it, or stop it first.</source>
            <translation>Ein Export läuft. Bitte abwarten oder zuerst anhalten.</translation>
        </message>
        <message>
            <source>Export: %1</source>
            <translation>Export: %1</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx);;Table (*.csv)</source>
            <translation>Arbeitsmappe (*.xlsx);;Tabelle (*.csv)</translation>
        </message>
        <message>
            <source>%1: finishing the file…</source>
            <translation>%1: Die Datei wird fertiggestellt …</translation>
        </message>
        <message>
            <source>The export is being stopped. This may take a moment.</source>
            <translation>Der Export wird angehalten. Das kann einen Moment dauern.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ListPane</name>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Nothing was lost.</source>
            <translation>Es ist nichts verloren gegangen.</translation>
        </message>
        <message>
            <source>Try again; if it fails again, restart the program.</source>
            <translation>Versuchen Sie es erneut; schlägt es wieder fehl, starten Sie das Programm neu.</translation>
        </message>
        <message>
            <source>What stands here was read before; it may be old or not all.</source>
            <translation>Was hier steht, wurde vorher gelesen; es kann veraltet oder unvollständig sein.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LoadingState</name>
        <message>
            <source>Loading…</source>
            <translation>Lädt…</translation>
        </message>
    </context>
    <context>
        <name>forecourt::LockedPage</name>
        <message numerus="yes">
            <source>%n change(s) are in %1 now. Give this file to whoever runs the server; they stay here too.</source>
            <translation>
                <numerusform>%n Änderung steht jetzt in %1. Geben Sie diese Datei der Person, die den Server betreut; die Änderung bleibt auch hier.</numerusform>
                <numerusform>%n Änderungen stehen jetzt in %1. Geben Sie diese Datei der Person, die den Server betreut; die Änderungen bleiben auch hier.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is a file of this name already. Choose another name.</source>
            <translation>Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>The file could not be written: %1. Choose another place.</source>
            <translation>Die Datei konnte nicht geschrieben werden: %1. Wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <source>Save the waiting changes</source>
            <translation>Wartende Änderungen sichern</translation>
        </message>
        <message>
            <source>Whoever runs the server of %1 locked this desk out, which it learnt at %2. The reason given: %3</source>
            <translation>Wer den Server von %1 betreut, hat diesen Platz gesperrt; das erfuhr er um %2. Der Grund: %3</translation>
        </message>
        <message>
            <source>Everything entered here had reached the server before.</source>
            <translation>Alles hier Eingegebene war vorher beim Server angekommen.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) made here have not reached the server. They are safe on this computer, and can be saved to a file that the server takes in.</source>
            <translation>
                <numerusform>%n Änderung von hier hat den Server nicht erreicht. Sie ist auf diesem Computer sicher und lässt sich in einer Datei sichern, die der Server übernimmt.</numerusform>
                <numerusform>%n Änderungen von hier haben den Server nicht erreicht. Sie sind auf diesem Computer sicher und lassen sich in einer Datei sichern, die der Server übernimmt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>Der Server wird gefragt …</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>Server noch einmal fragen</translation>
        </message>
        <message>
            <source>This desk is locked</source>
            <translation>Dieser Platz ist gesperrt</translation>
        </message>
        <message>
            <source>If that is a mistake, speak with whoever runs the server. With a new code from them this desk joins again, and what waits goes along.</source>
            <translation>Ist das ein Versehen, sprechen Sie mit der Person, die den Server betreut. Mit einem neuen Code von ihr tritt dieser Platz wieder bei, und was wartet, kommt mit.</translation>
        </message>
        <message>
            <source>Save the waiting changes…</source>
            <translation>Wartende Änderungen sichern …</translation>
        </message>
        <message>
            <source>Join again with a code</source>
            <translation>Mit einem Code wieder beitreten</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MainWindow</name>
        <message>
            <source>Only a person with a PIN or password can lock this desk. It is set in the settings, under Staff.</source>
            <translation>Nur wer eine PIN oder ein Passwort hat, kann diesen Platz sperren. Gesetzt wird es in den Einstellungen unter Personal.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MendDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Erneut anbieten</translation>
        </message>
        <message>
            <source>Mend: %1</source>
            <translation>Berichtigen: %1</translation>
        </message>
        <message>
            <source>What is offered again counts as done by you, now. The refused change is closed.</source>
            <translation>Was erneut angeboten wird, gilt als jetzt von Ihnen getan. Die abgelehnte Änderung wird abgeschlossen.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s), as they are</source>
            <translation>
                <numerusform>und %n weiterer Datensatz, unverändert</numerusform>
                <numerusform>und %n weitere Datensätze, unverändert</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing in it can be edited; it is offered as it is.</source>
            <translation>Darin lässt sich nichts bearbeiten; es wird unverändert angeboten.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MendField</name>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>Stands now: %1</source>
            <translation>Gilt jetzt: %1</translation>
        </message>
        <message>
            <source>A number is needed here.</source>
            <translation>Hier wird eine Zahl benötigt.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeBar</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n possible duplicate(s)</source>
            <translation>
                <numerusform>%n mögliches Duplikat</numerusform>
                <numerusform>%n mögliche Duplikate</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Separate %1 again</source>
            <translation>%1 wieder trennen</translation>
        </message>
        <message>
            <source>Make it a customer of its own again</source>
            <translation>Wieder zu einem eigenen Kunden machen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeDialog</name>
        <message>
            <source>Two different customers</source>
            <translation>Zwei verschiedene Kunden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Merge customers</source>
            <translation>Kunden zusammenführen</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Do not propose these two any more</source>
            <translation>Diese beiden nicht mehr vorschlagen</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Reading both customers…</source>
            <translation>Beide Kunden werden gelesen …</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Choose who is responsible.</source>
            <translation>Bitte wählen, wer zuständig ist.</translation>
        </message>
        <message>
            <source>Nothing is deleted, and the two can be separated at any time.</source>
            <translation>Nichts wird gelöscht; die beiden lassen sich jederzeit wieder trennen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MergeWords</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Geburtsjahr</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>somebody who left</source>
            <translation>jemand, der nicht mehr da ist</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine Angabe</translation>
        </message>
        <message>
            <source>Keep both notes</source>
            <translation>Beide Notizen behalten</translation>
        </message>
        <message>
            <source>Of both stay</source>
            <translation>Von beiden bleiben</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>seit %1</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n Auftrag</numerusform>
                <numerusform>%n Aufträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n permission(s)</source>
            <translation>
                <numerusform>%n Einwilligung</numerusform>
                <numerusform>%n Einwilligungen</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing else</source>
            <translation>nichts weiter</translation>
        </message>
        <message>
            <source>same telephone number</source>
            <translation>gleiche Telefonnummer</translation>
        </message>
        <message>
            <source>same WeChat</source>
            <translation>gleiches WeChat</translation>
        </message>
        <message>
            <source>same e-mail address</source>
            <translation>gleiche E-Mail-Adresse</translation>
        </message>
        <message>
            <source>same car</source>
            <translation>gleiches Fahrzeug</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>gleicher Name</translation>
        </message>
        <message>
            <source>Merged from %1</source>
            <translation>Zusammengeführt aus %1</translation>
        </message>
        <message>
            <source>Merged from %1 on %2</source>
            <translation>Am %2 zusammengeführt aus %1</translation>
        </message>
        <message>
            <source>Merged from %1 on %2 by %3</source>
            <translation>Am %2 von %3 zusammengeführt aus %1</translation>
        </message>
        <message>
            <source>These two are one customer already.</source>
            <translation>Diese beiden sind schon ein Kunde.</translation>
        </message>
        <message>
            <source>One of the two is not here any more, or they are not merged.</source>
            <translation>Einer der beiden ist nicht mehr da, oder sie sind nicht zusammengeführt.</translation>
        </message>
        <message>
            <source>Choose who is responsible.</source>
            <translation>Bitte wählen, wer zuständig ist.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MomentField</name>
        <message>
            <source>Write a time: 17:30, tomorrow 10:00, Fri 16:00 or +2h.</source>
            <translation>Bitte eine Zeit: 17:30, morgen 10:00, Fr 16 Uhr oder +2h.</translation>
        </message>
        <message>
            <source>tomorrow 10:00</source>
            <translation>morgen 10:00</translation>
        </message>
        <message>
            <source>17:30, tomorrow 10:00, Fri 4pm, +2h</source>
            <translation>17:30, morgen 10 Uhr, Fr 16:30 Uhr, +2h</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MomentWords</name>
        <message>
            <source>today %1</source>
            <translation>heute %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>morgen %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::MoneyField</name>
        <message>
            <source>The amount is kept in %1.</source>
            <translation>Der Betrag wird in %1 geführt.</translation>
        </message>
        <message>
            <source>An amount of zero or more is needed.</source>
            <translation>Der Betrag darf nicht negativ sein.</translation>
        </message>
        <message>
            <source>An amount like %1 is needed.</source>
            <translation>Nötig ist ein Betrag wie %1.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::NavigationBar</name>
        <message>
            <source>Rooms</source>
            <translation>Bereiche</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OneFieldForm</name>
        <message>
            <source>A name is needed; it can be changed later.</source>
            <translation>Ein Name ist nötig; er lässt sich später ändern.</translation>
        </message>
        <message>
            <source>Choose the file first, or type where it is.</source>
            <translation>Wählen Sie zuerst die Datei, oder geben Sie an, wo sie liegt.</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>Sicherung wählen</translation>
        </message>
        <message>
            <source>Name of the store</source>
            <translation>Name des Betriebs</translation>
        </message>
        <message>
            <source>Backup file</source>
            <translation>Sicherungsdatei</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen …</translation>
        </message>
        <message>
            <source>Set up the store</source>
            <translation>Betrieb einrichten</translation>
        </message>
        <message>
            <source>Check and restore</source>
            <translation>Prüfen und zurückholen</translation>
        </message>
        <message>
            <source>Backups (*.sqlite *.sealed *.backup *.db);;All files (*)</source>
            <translation>Sicherungen (*.sqlite *.sealed *.backup *.db);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Password, if the backup is sealed</source>
            <translation>Kennwort, wenn die Sicherung versiegelt ist</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OpeningPage</name>
        <message>
            <source>The program did not end as it should last time. The whole store is read to see that nothing is damaged.</source>
            <translation>Das Programm wurde zuletzt nicht ordentlich beendet. Der ganze Bestand wird gelesen, um zu sehen, dass nichts beschädigt ist.</translation>
        </message>
        <message>
            <source>The store is damaged. Putting the newest good backup in its place…</source>
            <translation>Der Bestand ist beschädigt. Die neueste gute Sicherung tritt an seine Stelle …</translation>
        </message>
        <message>
            <source>Making a copy before this version changes the store…</source>
            <translation>Eine Kopie wird gemacht, bevor diese Version den Bestand ändert …</translation>
        </message>
        <message>
            <source>Bringing the store to this version: step %1 of %2</source>
            <translation>Der Bestand wird auf diese Version gebracht: Schritt %1 von %2</translation>
        </message>
        <message>
            <source>Making everything findable: %1 of %2</source>
            <translation>Alles wird auffindbar gemacht: %1 von %2</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Einen Moment …</translation>
        </message>
        <message>
            <source>Making the store ready</source>
            <translation>Der Bestand wird vorbereitet</translation>
        </message>
        <message>
            <source>Making a copy before this version changes the store: %1 of %2</source>
            <translation>Eine Kopie wird gemacht, bevor diese Version den Bestand ändert: %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OperationView</name>
        <message>
            <source>Nobody named</source>
            <translation>Niemand genannt</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <extracomment>an age: &quot;3 h&quot;</extracomment>
            <translation>vor %1</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Öffnen: %1</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Waiting for the server</source>
            <translation>Wartet auf den Server</translation>
        </message>
        <message>
            <source>Why the server refused it</source>
            <translation>Warum der Server sie ablehnte</translation>
        </message>
        <message>
            <source>The server&apos;s reason: %1</source>
            <translation>Grund des Servers: %1</translation>
        </message>
        <message>
            <source>Saved on this desk. It goes to the server as soon as there is a connection.</source>
            <translation>An diesem Platz gespeichert. Geht an den Server, sobald eine Verbindung besteht.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more record(s)</source>
            <translation>
                <numerusform>und %n weiterer Datensatz</numerusform>
                <numerusform>und %n weitere Datensätze</numerusform>
            </translation>
        </message>
        <message>
            <source>This version cannot say all that it changes.</source>
            <translation>Diese Version kann nicht alles benennen, was sie ändert.</translation>
        </message>
        <message>
            <source>What it changes</source>
            <translation>Was sie ändert</translation>
        </message>
        <message>
            <source>Edit and offer again</source>
            <translation>Bearbeiten und erneut anbieten</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Give up</source>
            <translation>Aufgeben</translation>
        </message>
        <message>
            <source>Go to what it waits for</source>
            <translation>Zu der Änderung, auf die sie wartet</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrderPage</name>
        <message>
            <source>The order could not be read</source>
            <translation>Der Auftrag konnte nicht gelesen werden</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Car</source>
            <translation>Fahrzeug</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>Berater</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Eröffnet</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Zugesagt</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>Kilometerstand</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>Printed notes</source>
            <translation>Gedruckte Hinweise</translation>
        </message>
        <message>
            <source>Internal notes</source>
            <translation>Interne Hinweise</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>New job</source>
            <translation>Neue Arbeit</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <source>What the customer said</source>
            <translation>Was der Kunde sagte</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Line removed</source>
            <translation>Position entfernt</translation>
        </message>
        <message>
            <source>Promise and notes</source>
            <translation>Zusage und Notizen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrderSheetDocument</name>
        <message>
            <source>Estimate</source>
            <translation>Kostenvoranschlag</translation>
        </message>
        <message>
            <source>Settlement</source>
            <translation>Abrechnung</translation>
        </message>
        <message>
            <source>Service order</source>
            <translation>Werkstattauftrag</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Fahrzeug</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>Berater</translation>
        </message>
        <message>
            <source>Odometer in</source>
            <translation>km-Stand Eingang</translation>
        </message>
        <message>
            <source>Odometer out</source>
            <translation>km-Stand Ausgang</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Zugesagt</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Abgerechnet</translation>
        </message>
        <message>
            <source>Brought by</source>
            <translation>Gebracht von</translation>
        </message>
        <message>
            <source>What the customer says</source>
            <translation>Was der Kunde sagt</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>Further</source>
            <translation>Weiteres</translation>
        </message>
        <message>
            <source>Work and parts</source>
            <translation>Arbeiten und Teile</translation>
        </message>
        <message>
            <source>No job yet.</source>
            <translation>Noch keine Arbeit.</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <source>of which tax</source>
            <translation>darin Steuer</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>In capitals</source>
            <translation>In Worten</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>Zahler</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Totals by payer</source>
            <translation>Summen je Zahler</translation>
        </message>
        <message>
            <source>Paid at</source>
            <translation>Bezahlt am</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Zahlungsart</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Named, and not done this time</source>
            <translation>Genannt und diesmal nicht ausgeführt</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Replaced parts:</source>
            <translation>Ersetzte Teile:</translation>
        </message>
        <message>
            <source>I take them</source>
            <translation>nehme ich mit</translation>
        </message>
        <message>
            <source>dispose of them</source>
            <translation>bitte entsorgen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Every further job and its price needs my agreement before it is done.</source>
            <translation>Jede weitere Arbeit und ihr Preis bedarf vorher meiner Zustimmung.</translation>
        </message>
        <message>
            <source>Customer&apos;s signature</source>
            <translation>Unterschrift Kunde</translation>
        </message>
        <message>
            <source>Advisor&apos;s signature</source>
            <translation>Unterschrift Berater</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrderWords</name>
        <message>
            <source>Back to draft</source>
            <translation>Zurück zum Entwurf</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Kalkulieren</translation>
        </message>
        <message>
            <source>Ask for approval</source>
            <translation>Freigabe einholen</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <source>Dispatch</source>
            <translation>Zuteilen</translation>
        </message>
        <message>
            <source>Start work</source>
            <translation>Arbeit beginnen</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>To quality check</source>
            <translation>Zur Endkontrolle</translation>
        </message>
        <message>
            <source>Back for rework</source>
            <translation>Zur Nacharbeit</translation>
        </message>
        <message>
            <source>Ready for pick-up</source>
            <translation>Abholbereit</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Abrechnen</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Übergeben</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <source>Cancel order</source>
            <translation>Auftrag stornieren</translation>
        </message>
        <message>
            <source>Labour</source>
            <translation>Lohn</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Sublet</source>
            <translation>Fremdleistung</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Gebühr</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Keine Angabe</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Aftermarket</source>
            <translation>Nachbau</translation>
        </message>
        <message>
            <source>Refurbished</source>
            <translation>Aufgearbeitet</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Gebraucht</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Vorgeschlagen</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Freigegeben</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>Zurückgestellt</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>The order is not in a state that allows this. Nothing was changed.</source>
            <translation>Der Status des Auftrags lässt das nicht zu. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The record is not there any more; another desk may have removed it.</source>
            <translation>Den Datensatz gibt es nicht mehr; vielleicht hat ihn ein anderer Platz gelöscht.</translation>
        </message>
        <message>
            <source>Only a manager may do this. Nothing was changed.</source>
            <translation>Das darf nur die Leitung. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The disk is full. What you typed is still here: free some space and save again.</source>
            <translation>Der Datenträger ist voll. Ihre Eingaben sind noch hier: bitte Platz schaffen und erneut speichern.</translation>
        </message>
        <message>
            <source>This could not be saved (%1). What you typed is still here: try again.</source>
            <translation>Das konnte nicht gespeichert werden (%1). Ihre Eingaben sind noch hier: bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>A job needs a title.</source>
            <translation>Die Arbeit braucht einen Titel.</translation>
        </message>
        <message>
            <source>A line needs a description.</source>
            <translation>Die Position braucht eine Bezeichnung.</translation>
        </message>
        <message>
            <source>The quantity must be a number above zero.</source>
            <translation>Die Menge muss eine Zahl über null sein.</translation>
        </message>
        <message>
            <source>The price must be an amount.</source>
            <translation>Der Preis muss ein Betrag sein.</translation>
        </message>
        <message>
            <source>The amount must not be zero.</source>
            <translation>Der Betrag darf nicht null sein.</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>Bitte einen Grund angeben.</translation>
        </message>
        <message>
            <source>The odometer is lower than at check-in.</source>
            <translation>Der Kilometerstand ist niedriger als bei der Annahme.</translation>
        </message>
        <message>
            <source>%1 is not acceptable.</source>
            <translation>%1 ist nicht zulässig.</translation>
        </message>
        <message>
            <source>Arrival</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Kalkulation</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Pick-up</source>
            <translation>Abholung</translation>
        </message>
        <message>
            <source>Hand-over</source>
            <translation>Übergabe</translation>
        </message>
    </context>
    <context>
        <name>forecourt::OrdersRoom</name>
        <message>
            <source>New job</source>
            <translation>Neue Arbeit</translation>
        </message>
        <message>
            <source>New line</source>
            <translation>Neue Position</translation>
        </message>
        <message>
            <source>Take a payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <source>Next step of the order</source>
            <translation>Nächster Schritt des Auftrags</translation>
        </message>
        <message>
            <source>No orders here</source>
            <translation>Hier gibt es keine Aufträge</translation>
        </message>
        <message>
            <source>No order matches this text</source>
            <translation>Kein Auftrag passt zu diesem Text</translation>
        </message>
        <message>
            <source>An order is opened in Reception when a car is received.</source>
            <translation>Ein Auftrag wird in der Annahme eröffnet, wenn ein Fahrzeug angenommen wird.</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Meine</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Number, plate, phone or name</source>
            <translation>Nummer, Kennzeichen, Telefon oder Name</translation>
        </message>
        <message>
            <source>Filter orders</source>
            <translation>Aufträge filtern</translation>
        </message>
        <message>
            <source>Promise and notes</source>
            <translation>Zusage und Notizen</translation>
        </message>
        <message>
            <source>Find an order</source>
            <translation>Auftrag suchen</translation>
        </message>
        <message>
            <source>Who changed what</source>
            <translation>Wer was geändert hat</translation>
        </message>
        <message>
            <source>Export the list of orders</source>
            <translation>Liste der Aufträge exportieren</translation>
        </message>
        <message>
            <source>Reading orders…</source>
            <translation>Aufträge werden gelesen …</translation>
        </message>
        <message>
            <source>The orders could not be read.</source>
            <translation>Die Aufträge konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>By promised time</source>
            <translation>Nach zugesagter Zeit</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PageFlow</name>
        <message>
            <source>Printed %1</source>
            <translation>Gedruckt %1</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PaymentForm</name>
        <message>
            <source>Take a payment</source>
            <translation>Zahlung erfassen</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Zahlungsart</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Save payment</source>
            <translation>Zahlung speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>An amount is needed.</source>
            <translation>Ein Betrag ist nötig.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PersonButton</name>
        <message>
            <source>Who is working here?</source>
            <translation>Wer arbeitet hier?</translation>
        </message>
        <message>
            <source>Working here: %1</source>
            <translation>Hier arbeitet: %1</translation>
        </message>
        <message>
            <source>Change the person or the appearance</source>
            <translation>Person oder Darstellung wechseln</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PhoneField</name>
        <message>
            <source>Not a whole number yet: 11 digits for a mobile, area code first for a landline.</source>
            <translation>Noch keine ganze Nummer: 11 Ziffern beim Mobiltelefon, beim Festnetz zuerst die Vorwahl.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PictureDialog</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Being opened…</source>
            <translation>Wird geöffnet …</translation>
        </message>
        <message>
            <source>The picture cannot be shown.</source>
            <translation>Das Bild kann nicht angezeigt werden.</translation>
        </message>
        <message>
            <source>Opened in the program for documents.</source>
            <translation>Im Programm für Dokumente geöffnet.</translation>
        </message>
        <message>
            <source>No program for documents could be opened.</source>
            <translation>Es konnte kein Programm für Dokumente geöffnet werden.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PinPad</name>
        <message>
            <source>Take back the last digit</source>
            <translation>Letzte Ziffer zurücknehmen</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>Ziffern</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PlateField</name>
        <message>
            <source>Not a usual plate: read it again.</source>
            <translation>Kein übliches Kennzeichen: bitte noch einmal lesen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PlateWords</name>
        <message>
            <source>Beijing</source>
            <translation>Peking</translation>
        </message>
        <message>
            <source>Tianjin</source>
            <translation>Tianjin</translation>
        </message>
        <message>
            <source>Shanghai</source>
            <translation>Shanghai</translation>
        </message>
        <message>
            <source>Chongqing</source>
            <translation>Chongqing</translation>
        </message>
        <message>
            <source>Hebei</source>
            <translation>Hebei</translation>
        </message>
        <message>
            <source>Henan</source>
            <translation>Henan</translation>
        </message>
        <message>
            <source>Yunnan</source>
            <translation>Yunnan</translation>
        </message>
        <message>
            <source>Liaoning</source>
            <translation>Liaoning</translation>
        </message>
        <message>
            <source>Heilongjiang</source>
            <translation>Heilongjiang</translation>
        </message>
        <message>
            <source>Hunan</source>
            <translation>Hunan</translation>
        </message>
        <message>
            <source>Anhui</source>
            <translation>Anhui</translation>
        </message>
        <message>
            <source>Shandong</source>
            <translation>Shandong</translation>
        </message>
        <message>
            <source>Xinjiang</source>
            <translation>Xinjiang</translation>
        </message>
        <message>
            <source>Jiangsu</source>
            <translation>Jiangsu</translation>
        </message>
        <message>
            <source>Zhejiang</source>
            <translation>Zhejiang</translation>
        </message>
        <message>
            <source>Jiangxi</source>
            <translation>Jiangxi</translation>
        </message>
        <message>
            <source>Hubei</source>
            <translation>Hubei</translation>
        </message>
        <message>
            <source>Guangxi</source>
            <translation>Guangxi</translation>
        </message>
        <message>
            <source>Gansu</source>
            <translation>Gansu</translation>
        </message>
        <message>
            <source>Shanxi</source>
            <translation>Shanxi</translation>
        </message>
        <message>
            <source>Inner Mongolia</source>
            <translation>Innere Mongolei</translation>
        </message>
        <message>
            <source>Shaanxi</source>
            <translation>Shaanxi</translation>
        </message>
        <message>
            <source>Jilin</source>
            <translation>Jilin</translation>
        </message>
        <message>
            <source>Fujian</source>
            <translation>Fujian</translation>
        </message>
        <message>
            <source>Guizhou</source>
            <translation>Guizhou</translation>
        </message>
        <message>
            <source>Guangdong</source>
            <translation>Guangdong</translation>
        </message>
        <message>
            <source>Qinghai</source>
            <translation>Qinghai</translation>
        </message>
        <message>
            <source>Tibet</source>
            <translation>Tibet</translation>
        </message>
        <message>
            <source>Sichuan</source>
            <translation>Sichuan</translation>
        </message>
        <message>
            <source>Ningxia</source>
            <translation>Ningxia</translation>
        </message>
        <message>
            <source>Hainan</source>
            <translation>Hainan</translation>
        </message>
        <message>
            <source>electric</source>
            <translation>elektrisch</translation>
        </message>
        <message>
            <source>hybrid or other new energy</source>
            <translation>Hybrid oder anderer neuer Antrieb</translation>
        </message>
        <message>
            <source>driving school</source>
            <translation>Fahrschule</translation>
        </message>
        <message>
            <source>police</source>
            <translation>Polizei</translation>
        </message>
        <message>
            <source>trailer</source>
            <translation>Anhänger</translation>
        </message>
        <message>
            <source>Hong Kong and Macau</source>
            <translation>Hongkong und Macau</translation>
        </message>
        <message>
            <source>large vehicle</source>
            <translation>großes Fahrzeug</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>Deutschland</translation>
        </message>
        <message>
            <source>special plate</source>
            <translation>Sonderkennzeichen</translation>
        </message>
        <message>
            <source>no plate yet</source>
            <translation>noch ohne Kennzeichen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PreviewPages</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PrintFont</name>
        <message>
            <source>Install the font %1 (package %2) and print again.</source>
            <translation>Installieren Sie die Schrift %1 (Paket %2) und drucken Sie erneut.</translation>
        </message>
        <message>
            <source>They belong to a private area that no public font covers: replace them in the record.</source>
            <translation>Sie gehören zu einem privaten Bereich, den keine öffentliche Schrift abdeckt: Ersetzen Sie sie im Datensatz.</translation>
        </message>
        <message>
            <source>No installed font has the characters %1.</source>
            <translation>Keine installierte Schrift enthält die Zeichen %1.</translation>
        </message>
        <message>
            <source>Looked for: %1.</source>
            <translation>Gesucht wurde: %1.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PrintPreview</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>A5</source>
            <translation>A5</translation>
        </message>
        <message>
            <source>Roll, 80 mm</source>
            <translation>Rolle, 80 mm</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>Druckvorschau</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>Seitenbreite</translation>
        </message>
        <message>
            <source>As wide as the window (%1)</source>
            <translation>So breit wie das Fenster (%1)</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>PDF speichern…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>Bild auf</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>PgDn</source>
            <translation>Bild ab</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::PrintWords</name>
        <message>
            <source>There is nothing to print: the record is not there any more.</source>
            <translation>Es gibt nichts zu drucken: Der Datensatz ist nicht mehr vorhanden.</translation>
        </message>
        <message>
            <source>The printer or the file cannot be written. Choose another and try again.</source>
            <translation>Drucker oder Datei kann nicht beschrieben werden. Wählen Sie andere und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The disk or the printer has no room left. Make some and try again.</source>
            <translation>Auf dem Datenträger oder im Drucker ist kein Platz mehr. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This could not be printed (%1). Nothing was changed: try again.</source>
            <translation>Das konnte nicht gedruckt werden (%1). Nichts wurde geändert: Versuchen Sie es erneut.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ProgressPanel</name>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>noch etwa %n Minute</numerusform>
                <numerusform>noch etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten …</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
    </context>
    <context>
        <name>forecourt::QueueModel</name>
        <message>
            <source>Waiting %1</source>
            <translation>Wartet %1</translation>
        </message>
        <message>
            <source>No plate</source>
            <translation>Ohne Kennzeichen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::QueueTexts</name>
        <message>
            <source>just now</source>
            <translation>eben</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n Min.</numerusform>
                <numerusform>%n Min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n Std.</numerusform>
                <numerusform>%n Std.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Neu: %1</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>Gelöscht: %1</translation>
        </message>
        <message>
            <source>Brought back: %1</source>
            <translation>Zurückgeholt: %1</translation>
        </message>
        <message>
            <source>It rests on another change that the server refused: %1.</source>
            <translation>Sie beruht auf einer anderen Änderung, die der Server abgelehnt hat: %1.</translation>
        </message>
        <message>
            <source>It rests on a change that was refused and given up.</source>
            <translation>Sie beruht auf einer Änderung, die abgelehnt und aufgegeben wurde.</translation>
        </message>
        <message>
            <source>It rested on a change that was refused, and has been mended since.</source>
            <translation>Sie beruhte auf einer abgelehnten Änderung, die inzwischen berichtigt ist.</translation>
        </message>
        <message>
            <source>“%1” holds something that the server does not accept.</source>
            <translation>„%1“ enthält etwas, das der Server nicht annimmt.</translation>
        </message>
        <message>
            <source>What was written down of the kind “%1” cannot be deleted.</source>
            <translation>Einmal Festgehaltenes der Art „%1“ lässt sich nicht löschen.</translation>
        </message>
        <message>
            <source>It is larger than what a server takes at once.</source>
            <translation>Sie ist größer, als ein Server auf einmal annimmt.</translation>
        </message>
        <message>
            <source>The server could not read it (%1).</source>
            <translation>Der Server konnte sie nicht lesen (%1).</translation>
        </message>
        <message>
            <source>Mend or give up that one first. Once it is mended, this one is offered again by itself.</source>
            <translation>Bitte zuerst jene berichtigen oder aufgeben. Ist sie berichtigt, wird diese von selbst erneut angeboten.</translation>
        </message>
        <message>
            <source>The server will never take it. Give it up, and enter it anew where it is still wanted.</source>
            <translation>Der Server wird sie nie annehmen. Bitte aufgeben und neu eingeben, wo sie noch gebraucht wird.</translation>
        </message>
        <message>
            <source>Give it up, and write down a correction instead.</source>
            <translation>Bitte aufgeben und stattdessen eine Berichtigung eintragen.</translation>
        </message>
        <message>
            <source>Export it for whoever looks after the server, then give it up and enter it anew.</source>
            <translation>Bitte für die Serverbetreuung exportieren, dann aufgeben und neu eingeben.</translation>
        </message>
        <message>
            <source>Somebody whose role allows it can offer it again, changed or as it is.</source>
            <translation>Wer es der Rolle nach darf, kann sie geändert oder unverändert erneut anbieten.</translation>
        </message>
        <message>
            <source>Somebody who works here can offer it again in their own name.</source>
            <translation>Wer hier arbeitet, kann sie im eigenen Namen erneut anbieten.</translation>
        </message>
        <message>
            <source>Shorten the long texts in it and offer it again.</source>
            <translation>Bitte die langen Texte darin kürzen und erneut anbieten.</translation>
        </message>
        <message>
            <source>Correct it and offer it again. If it is wanted no more, give it up with a reason.</source>
            <translation>Bitte berichtigen und erneut anbieten. Wird sie nicht mehr gebraucht, mit einem Grund aufgeben.</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>Niemand genannt</translation>
        </message>
        <message>
            <source>Given up by %1, %2: %3</source>
            <translation>Aufgegeben von %1, %2: %3</translation>
        </message>
        <message>
            <source>Mended and offered again by %1, %2</source>
            <translation>Berichtigt und erneut angeboten von %1, %2</translation>
        </message>
        <message>
            <source>“%1” is not accepted. Correct it; nothing was changed.</source>
            <translation>„%1“ wird nicht angenommen. Bitte berichtigen; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>It was closed meanwhile, or a record it changes is deleted. Nothing was changed.</source>
            <translation>Sie wurde inzwischen abgeschlossen, oder ein Datensatz ist gelöscht. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>It still waits for another change. Nothing was changed.</source>
            <translation>Sie wartet noch auf eine andere Änderung. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>It is still too large. Shorten the texts; nothing was changed.</source>
            <translation>Sie ist noch zu groß. Bitte Texte kürzen; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>It could not be written. Nothing was changed; try again.</source>
            <translation>Sie ließ sich nicht schreiben. Nichts wurde geändert; bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>The disk of this computer no longer holds it as it was written.</source>
            <translation>Auf der Festplatte dieses Computers steht es nicht mehr so, wie es geschrieben wurde.</translation>
        </message>
        <message>
            <source>The order was settled or closed at another desk before this came.</source>
            <translation>Der Auftrag wurde an einem anderen Arbeitsplatz abgerechnet oder geschlossen, bevor dies kam.</translation>
        </message>
        <message>
            <source>Offer it again: new jobs and lines go into an addendum, an order of its own for the same car. What changes a settled price needs the settlement taken back first.</source>
            <translation>Bieten Sie es erneut an: Neue Arbeiten und Positionen kommen in einen Nachtrag, einen eigenen Auftrag für dasselbe Fahrzeug. Was Abgerechnetes ändert, braucht zuerst die Rücknahme der Abrechnung.</translation>
        </message>
        <message>
            <source>Open the order and look at what came in. Then offer this again: the settlement has it with it.</source>
            <translation>Öffnen Sie den Auftrag und sehen Sie nach, was dazukam. Bieten Sie dies dann erneut an: Die Abrechnung enthält es mit.</translation>
        </message>
        <message>
            <source>It changes what was settled. Take the settlement back first; nothing was changed.</source>
            <translation>Es ändert, was abgerechnet wurde. Nehmen Sie zuerst die Abrechnung zurück; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>While this desk settled the order, another changed what is to be paid.</source>
            <translation>Während dieser Platz den Auftrag abgerechnet hat, hat ein anderer geändert, was zu zahlen ist.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReasonBar</name>
        <message>
            <source>Say in a few words why.</source>
            <translation>Bitte kurz den Grund angeben.</translation>
        </message>
        <message>
            <source>Why does the customer leave?</source>
            <translation>Warum geht der Kunde?</translation>
        </message>
        <message>
            <source>Left without service</source>
            <translation>Ohne Auftrag gegangen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReceptionRoom</name>
        <message>
            <source>Open the service order</source>
            <translation>Werkstattauftrag eröffnen</translation>
        </message>
        <message>
            <source>Let the customer wait</source>
            <translation>Kunden warten lassen</translation>
        </message>
        <message>
            <source>Add all that was not done last time</source>
            <translation>Alles letztes Mal nicht Ausgeführte übernehmen</translation>
        </message>
        <message>
            <source>The customer leaves without service</source>
            <translation>Kunde geht ohne Auftrag</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n wartet</numerusform>
                <numerusform>%n warten</numerusform>
            </translation>
        </message>
        <message>
            <source>The queue could not be read.</source>
            <translation>Die Warteschlange konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Reading the queue…</source>
            <translation>Warteschlange wird gelesen…</translation>
        </message>
        <message>
            <source>Nobody is waiting</source>
            <translation>Niemand wartet</translation>
        </message>
        <message>
            <source>Whoever arrives is taken in at the right, or put here to wait.</source>
            <translation>Wer ankommt, wird rechts angenommen oder wartet hier.</translation>
        </message>
        <message>
            <source>Nobody is being received</source>
            <translation>Niemand ist in der Annahme</translation>
        </message>
        <message>
            <source>Nobody came yet today</source>
            <translation>Heute war noch niemand da</translation>
        </message>
        <message>
            <source>New arrival</source>
            <translation>Neue Ankunft</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>Arrival</source>
            <translation>Ankunft</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>In reception</source>
            <translation>In Annahme</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>%1 - %2</source>
            <translation>%1 - %2</translation>
        </message>
        <message>
            <source>Export the list of arrivals</source>
            <translation>Liste der Ankünfte exportieren</translation>
        </message>
        <message>
            <source>Show the appointments</source>
            <translation>Termine zeigen</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Termin buchen</translation>
        </message>
        <message>
            <source>The booked car has arrived</source>
            <translation>Gebuchtes Fahrzeug ist da</translation>
        </message>
        <message>
            <source>Cancel the appointment</source>
            <translation>Termin absagen</translation>
        </message>
        <message>
            <source>Nobody came to the appointment</source>
            <translation>Niemand kam zum Termin</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Buchen</translation>
        </message>
        <message>
            <source>Export the list of appointments</source>
            <translation>Die Liste der Termine exportieren</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ReceptionWords</name>
        <message>
            <source>Petrol</source>
            <translation>Benzin</translation>
        </message>
        <message>
            <source>Diesel</source>
            <translation>Diesel</translation>
        </message>
        <message>
            <source>Hybrid</source>
            <translation>Hybrid</translation>
        </message>
        <message>
            <source>Plug-in hybrid</source>
            <translation>Plug-in-Hybrid</translation>
        </message>
        <message>
            <source>Range extender</source>
            <translation>Range-Extender</translation>
        </message>
        <message>
            <source>Electric</source>
            <translation>Elektro</translation>
        </message>
        <message>
            <source>Fuel cell</source>
            <translation>Brennstoffzelle</translation>
        </message>
        <message>
            <source>Gas</source>
            <translation>Gas</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Sonstige</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Unbekannt</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Halter</translation>
        </message>
        <message>
            <source>Driver</source>
            <translation>Fahrer</translation>
        </message>
        <message>
            <source>Brings it in</source>
            <translation>Überbringer</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Comes back</source>
            <translation>Kommt wieder</translation>
        </message>
        <message>
            <source>Waits here</source>
            <translation>Wartet hier</translation>
        </message>
        <message>
            <source>Loan car</source>
            <translation>Ersatzwagen</translation>
        </message>
        <message>
            <source>Shuttle</source>
            <translation>Shuttle</translation>
        </message>
        <message>
            <source>Taxi</source>
            <translation>Taxi</translation>
        </message>
        <message>
            <source>Pick-up service</source>
            <translation>Hol- und Bringservice</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>In reception</source>
            <translation>In Annahme</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Auftrag eröffnet</translation>
        </message>
        <message>
            <source>Left without service</source>
            <translation>Ohne Auftrag gegangen</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>Give a plate, or the VIN of a car without one.</source>
            <translation>Bitte das Kennzeichen angeben oder, wenn keines da ist, die FIN.</translation>
        </message>
        <message>
            <source>%1 is not a usual plate: read it again.</source>
            <translation>%1 ist kein übliches Kennzeichen: bitte noch einmal ablesen.</translation>
        </message>
        <message>
            <source>This car is known.</source>
            <translation>Dieses Fahrzeug ist bekannt.</translation>
        </message>
        <message>
            <source>Another car carries %1: it moves to this one.</source>
            <translation>Ein anderes Fahrzeug trägt %1: Das Kennzeichen wechselt zu diesem.</translation>
        </message>
        <message>
            <source>Until now %1.</source>
            <translation>Bisher %1.</translation>
        </message>
        <message>
            <source>The check digit should be %1: read it again, or say below why it is right.</source>
            <translation>Die Prüfziffer müsste %1 sein: bitte noch einmal ablesen oder unten angeben, warum die FIN stimmt.</translation>
        </message>
        <message>
            <source>A VIN has only letters and digits.</source>
            <translation>Eine FIN hat nur Buchstaben und Ziffern.</translation>
        </message>
        <message>
            <source>I, O and Q are never in a VIN. %1?</source>
            <translation>I, O und Q kommen in einer FIN nie vor. %1?</translation>
        </message>
        <message>
            <source>Without a check digit, as is usual for this maker.</source>
            <translation>Ohne Prüfziffer, wie bei diesem Hersteller üblich.</translation>
        </message>
        <message>
            <source>%1 of 17 characters: kept as a chassis number.</source>
            <translation>%1 von 17 Zeichen: wird als Fahrgestellnummer gespeichert.</translation>
        </message>
        <message>
            <source>Recorded so far: %1.</source>
            <translation>Bisher erfasst: %1.</translation>
        </message>
        <message>
            <source>Another car has this VIN: find that one.</source>
            <translation>Ein anderes Fahrzeug hat diese FIN: bitte jenes suchen.</translation>
        </message>
        <message>
            <source>Nobody is named.</source>
            <translation>Niemand ist angegeben.</translation>
        </message>
        <message>
            <source>Without a number nobody can be called.</source>
            <translation>Ohne Nummer kann niemand angerufen werden.</translation>
        </message>
        <message>
            <source>This is no telephone number: digits are missing or too many.</source>
            <translation>Das ist keine Telefonnummer: Es sind zu wenige oder zu viele Ziffern.</translation>
        </message>
        <message>
            <source>The number of %1.</source>
            <translation>Die Nummer von %1.</translation>
        </message>
        <message>
            <source>The car belongs to %1: a new owner?</source>
            <translation>Das Fahrzeug gehört %1: neuer Halter?</translation>
        </message>
        <message>
            <source>Ask what the customer came for.</source>
            <translation>Bitte fragen, weshalb der Kunde kommt.</translation>
        </message>
        <message>
            <source>Kilometres cannot be less than none.</source>
            <translation>Der Kilometerstand kann nicht negativ sein.</translation>
        </message>
        <message>
            <source>More than a car runs in its life.</source>
            <translation>So viel fährt kein Fahrzeug: bitte prüfen.</translation>
        </message>
        <message>
            <source>%1 km less than last time</source>
            <translation>%1 km weniger als letztes Mal</translation>
        </message>
        <message>
            <source>From 0 to 100 %.</source>
            <translation>Von 0 bis 100 %.</translation>
        </message>
        <message>
            <source>This time has passed.</source>
            <translation>Dieser Zeitpunkt ist vorbei.</translation>
        </message>
        <message>
            <source>The record is not here any more: another desk removed it.</source>
            <translation>Den Datensatz gibt es nicht mehr: Ein anderer Platz hat ihn gelöscht.</translation>
        </message>
        <message>
            <source>Another desk was faster: this car was handed over already.</source>
            <translation>Ein anderer Platz war schneller: Für dieses Fahrzeug ist der Auftrag schon eröffnet.</translation>
        </message>
        <message>
            <source>The disk is full. What you typed is kept; make room and try again.</source>
            <translation>Der Datenträger ist voll. Ihre Eingaben bleiben erhalten; bitte Platz schaffen und erneut versuchen.</translation>
        </message>
        <message>
            <source>The file or folder cannot be written.</source>
            <translation>Datei oder Ordner ist nicht beschreibbar.</translation>
        </message>
        <message>
            <source>A font is missing: %1</source>
            <translation>Eine Schrift fehlt: %1</translation>
        </message>
        <message>
            <source>It was not saved (%1). What you typed is kept; try again.</source>
            <translation>Nicht gespeichert (%1). Ihre Eingaben bleiben erhalten; bitte erneut versuchen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RecordKinds</name>
        <message>
            <source>Customers</source>
            <translation>Kunden</translation>
        </message>
        <message>
            <source>Vehicles</source>
            <translation>Fahrzeuge</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Besuche</translation>
        </message>
        <message>
            <source>Service orders</source>
            <translation>Werkstattaufträge</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RecordPicker</name>
        <message>
            <source>Choose one of the list.</source>
            <translation>Bitte aus der Liste wählen.</translation>
        </message>
        <message>
            <source>The search did not work. Type on to try again.</source>
            <translation>Die Suche hat nicht geklappt. Zum Wiederholen weitertippen.</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Nichts gefunden.</translation>
        </message>
        <message>
            <source>Creates it here</source>
            <translation>Legt es hier an</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1, %2 von %3</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RightsWords</name>
        <message>
            <source>change customers and cars</source>
            <translation>Kunden und Fahrzeuge ändern</translation>
        </message>
        <message>
            <source>record consents</source>
            <translation>Einwilligungen festhalten</translation>
        </message>
        <message>
            <source>export names and numbers</source>
            <translation>Namen und Nummern exportieren</translation>
        </message>
        <message>
            <source>import tables</source>
            <translation>Tabellen importieren</translation>
        </message>
        <message>
            <source>take down leads</source>
            <translation>Leads aufnehmen</translation>
        </message>
        <message>
            <source>work on leads</source>
            <translation>Leads bearbeiten</translation>
        </message>
        <message>
            <source>assign leads</source>
            <translation>Leads zuweisen</translation>
        </message>
        <message>
            <source>approve the loss of a lead</source>
            <translation>den Verlust eines Leads bestätigen</translation>
        </message>
        <message>
            <source>receive cars</source>
            <translation>Fahrzeuge annehmen</translation>
        </message>
        <message>
            <source>change orders and jobs</source>
            <translation>Aufträge und Arbeiten ändern</translation>
        </message>
        <message>
            <source>change the lines of an order</source>
            <translation>Positionen eines Auftrags ändern</translation>
        </message>
        <message>
            <source>set prices</source>
            <translation>Preise setzen</translation>
        </message>
        <message>
            <source>give discounts</source>
            <translation>Rabatte geben</translation>
        </message>
        <message>
            <source>record what the customer agreed to</source>
            <translation>Zusagen des Kunden festhalten</translation>
        </message>
        <message>
            <source>record work</source>
            <translation>Arbeiten festhalten</translation>
        </message>
        <message>
            <source>settle and hand over orders</source>
            <translation>Aufträge abrechnen und übergeben</translation>
        </message>
        <message>
            <source>open settled orders again</source>
            <translation>abgerechnete Aufträge wieder öffnen</translation>
        </message>
        <message>
            <source>take payments</source>
            <translation>Zahlungen annehmen</translation>
        </message>
        <message>
            <source>write notes</source>
            <translation>Notizen schreiben</translation>
        </message>
        <message>
            <source>decide conflicts</source>
            <translation>Konflikte entscheiden</translation>
        </message>
        <message>
            <source>change the settings of the store</source>
            <translation>die Einstellungen des Betriebs ändern</translation>
        </message>
        <message>
            <source>look after the staff</source>
            <translation>das Personal verwalten</translation>
        </message>
        <message>
            <source>look after administrators</source>
            <translation>Administratoren verwalten</translation>
        </message>
        <message>
            <source>change how people sign in</source>
            <translation>die Anmeldung ändern</translation>
        </message>
        <message>
            <source>set up this desk</source>
            <translation>diesen Platz einrichten</translation>
        </message>
        <message>
            <source>join a store</source>
            <translation>einem Betrieb beitreten</translation>
        </message>
        <message>
            <source>front desk</source>
            <translation>Empfang</translation>
        </message>
        <message>
            <source>sales consultant</source>
            <translation>Verkaufsberater</translation>
        </message>
        <message>
            <source>service advisor</source>
            <translation>Serviceberater</translation>
        </message>
        <message>
            <source>technician</source>
            <translation>Mechaniker</translation>
        </message>
        <message>
            <source>foreman</source>
            <translation>Werkstattmeister</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>the desk itself</source>
            <translation>der Platz selbst</translation>
        </message>
        <message>
            <source>Only some may %1: %2.</source>
            <extracomment>%1 a thing to do (&quot;give discounts&quot;), %2 a list of roles</extracomment>
            <translation>Nur einige dürfen %1: %2.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>The person&apos;s role does not allow this.</source>
            <translation>Die Rolle der Person erlaubt dies nicht.</translation>
        </message>
        <message>
            <source>The server does not know the person who did this.</source>
            <translation>Der Server kennt die Person nicht, die dies getan hat.</translation>
        </message>
        <message>
            <source>The person who did this does not work here any more.</source>
            <translation>Wer dies getan hat, arbeitet nicht mehr hier.</translation>
        </message>
        <message>
            <source>The person who did this has a role that this version does not know.</source>
            <translation>Wer dies getan hat, hat eine Rolle, die diese Version nicht kennt.</translation>
        </message>
        <message>
            <source>The first administrator stays: hand this on to another administrator first.</source>
            <translation>Der erste Administrator bleibt: Übergeben Sie dies zuerst einem anderen Administrator.</translation>
        </message>
        <message>
            <source>take down and read identity numbers</source>
            <translation>Ausweisnummern aufnehmen und lesen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::RoomHints</name>
        <message>
            <source>%1 finds every customer, car, order and command.</source>
            <translation>%1 findet jeden Kunden, jedes Fahrzeug, jeden Auftrag und Befehl.</translation>
        </message>
        <message>
            <source>A known car: %1, the end of its plate, Enter.</source>
            <translation>Ein bekanntes Fahrzeug: %1, Ende des Kennzeichens, Eingabetaste.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SecretForm</name>
        <message>
            <source>This is not the same.</source>
            <translation>Das ist nicht dasselbe.</translation>
        </message>
        <message>
            <source>%1 digits at least.</source>
            <translation>Mindestens %1 Ziffern.</translation>
        </message>
        <message>
            <source>%1 characters at least.</source>
            <translation>Mindestens %1 Zeichen.</translation>
        </message>
        <message>
            <source>%1 digits at most.</source>
            <translation>Höchstens %1 Ziffern.</translation>
        </message>
        <message>
            <source>%1 characters at most.</source>
            <translation>Höchstens %1 Zeichen.</translation>
        </message>
        <message>
            <source>A PIN has digits only.</source>
            <translation>Eine PIN hat nur Ziffern.</translation>
        </message>
        <message>
            <source>Others would guess this first.</source>
            <translation>Das würden andere zuerst raten.</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>Das konnte nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>What %1 signs in with</source>
            <translation>Womit %1 sich anmeldet</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>Neue PIN</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Neues Passwort</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Set it</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Wegnehmen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SecurityCard</name>
        <message>
            <source>Saved for all desks</source>
            <translation>Für alle Plätze gespeichert</translation>
        </message>
        <message>
            <source>Only somebody who works here as administrator can switch this on. Choose the role under Staff first.</source>
            <translation>Nur wer hier als Administrator arbeitet, kann dies einschalten. Wählen Sie zuerst die Rolle unter Personal.</translation>
        </message>
        <message>
            <source>Set a PIN or password for yourself first, or you would lock yourself out.</source>
            <translation>Setzen Sie zuerst für sich selbst eine PIN oder ein Passwort, sonst sperren Sie sich aus.</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>Das konnte nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>People sign in, and their role decides what they may do</source>
            <translation>Alle melden sich an, und ihre Rolle bestimmt, was sie dürfen</translation>
        </message>
        <message>
            <source>Nobody works at any desk without a PIN or password. The first administrator cannot be removed; another administrator can take their place.</source>
            <translation>Niemand arbeitet an einem Platz ohne PIN oder Passwort. Der erste Administrator kann nicht entfernt werden; ein anderer Administrator kann seine Stelle einnehmen.</translation>
        </message>
        <message>
            <source>Off: anybody may be chosen at the top of the window; only whoever has a PIN or password is asked for it. Once it is on, everybody needs one; what other desks did before they heard of it is taken for two weeks.</source>
            <translation>Aus: Oben im Fenster kann jeder gewählt werden; nur wer eine PIN oder ein Passwort hat, wird danach gefragt. Ist es an, braucht jeder eines; was andere Plätze taten, bevor sie davon wussten, wird zwei Wochen lang angenommen.</translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation>Erster Administrator</translation>
        </message>
        <message>
            <source>An untouched desk locks after</source>
            <translation>Ein unberührter Platz sperrt sich nach</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>forecourt::SelectionBar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n ausgewählt</numerusform>
                <numerusform>%n ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>Select none</source>
            <translation>Auswahl aufheben</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SettingsRoom</name>
        <message>
            <source>The list is gone for good</source>
            <translation>Die Liste kommt nicht wieder</translation>
        </message>
        <message>
            <source>This desk belongs to %1 now</source>
            <translation>Dieser Platz gehört jetzt zu %1</translation>
        </message>
        <message>
            <source>Save settings</source>
            <translation>Einstellungen speichern</translation>
        </message>
        <message>
            <source>Saved for all desks</source>
            <translation>Für alle Plätze gespeichert</translation>
        </message>
        <message>
            <source>Works here again</source>
            <translation>Arbeitet wieder hier</translation>
        </message>
        <message>
            <source>Is not offered any more; “Works here again” undoes it</source>
            <translation>Wird nicht mehr angeboten; „Arbeitet wieder hier“ macht es rückgängig</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>Das ließ sich nicht speichern: %1</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Noch nicht gespeichert</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Neue Person</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Änderungen verwerfen</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Betrieb</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Opening hours</source>
            <translation>Öffnungszeiten</translation>
        </message>
        <message>
            <source>response clocks run in these hours</source>
            <translation>in diesen Stunden laufen die Antwortfristen</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Öffnet</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Schließt</translation>
        </message>
        <message>
            <source>Workshop</source>
            <translation>Werkstatt</translation>
        </message>
        <message>
            <source>Work places</source>
            <translation>Arbeitsplätze</translation>
        </message>
        <message>
            <source>Price of an hour of labour, %1</source>
            <translation>Preis einer Arbeitsstunde, %1</translation>
        </message>
        <message>
            <source>Proposed for new labour lines; each line can differ.</source>
            <translation>Vorschlag für neue Arbeitszeilen; jede Zeile darf abweichen.</translation>
        </message>
        <message>
            <source>Taxes</source>
            <translation>Steuern</translation>
        </message>
        <message>
            <source>Usual tax, %</source>
            <translation>Üblicher Steuersatz, %</translation>
        </message>
        <message>
            <source>Of new lines; lines that are there keep theirs.</source>
            <translation>Für neue Zeilen; vorhandene behalten ihren.</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Nummern</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formulare</translation>
        </message>
        <message>
            <source>Terms on the check-in sheet</source>
            <translation>Bedingungen auf dem Annahmeschein</translation>
        </message>
        <message>
            <source>One condition a line. Empty: those that come with the program.</source>
            <translation>Eine Bedingung je Zeile. Leer: die des Programms.</translation>
        </message>
        <message>
            <source>Set for all desks</source>
            <translation>Für alle Plätze gesetzt</translation>
        </message>
        <message>
            <source>Taken away at all desks</source>
            <translation>An allen Plätzen weggenommen</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Export the list of staff</source>
            <translation>Personalliste exportieren</translation>
        </message>
        <message>
            <source>The next order made at this desk today is %1: R, the date, %2 for this desk, and a number that starts anew each day. Should another desk bear the same letters, the server gives the later order another number and tells so.</source>
            <translation>Der nächste Auftrag an diesem Arbeitsplatz heißt heute %1: R, das Datum, %2 für diesen Arbeitsplatz und eine Nummer, die jeden Tag neu beginnt. Trägt ein anderer Arbeitsplatz dieselben Buchstaben, gibt der Server dem späteren Auftrag eine andere Nummer und sagt es.</translation>
        </message>
        <message>
            <source>The next order made at this desk today is %1: R, the date, and a number of the whole store. The server gave this desk some in advance, so that it can go on without a network; %2 are left. After these it counts by itself, with %3 for this desk in the number.</source>
            <translation>Der nächste Auftrag an diesem Arbeitsplatz heißt heute %1: R, das Datum und eine Nummer des ganzen Betriebs. Der Server hat diesem Arbeitsplatz einige im Voraus gegeben, damit es auch ohne Netz weitergeht; %2 sind noch da. Danach zählt er selbst, mit %3 für diesen Arbeitsplatz in der Nummer.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::ShortcutSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>Bereiche</translation>
        </message>
        <message>
            <source>In %1</source>
            <translation>In „%1“</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Shortcuts</name>
        <message>
            <source>Search or run a command</source>
            <translation>Suchen oder Befehl ausführen</translation>
        </message>
        <message>
            <source>New record in this room</source>
            <translation>Neu in diesem Bereich</translation>
        </message>
        <message>
            <source>Synchronise now</source>
            <translation>Jetzt abgleichen</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>Formular speichern</translation>
        </message>
        <message>
            <source>Show keyboard shortcuts</source>
            <translation>Tastenkürzel zeigen</translation>
        </message>
        <message>
            <source>One step back</source>
            <translation>Einen Schritt zurück</translation>
        </message>
        <message>
            <source>Full screen on or off</source>
            <translation>Vollbild ein oder aus</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>Zurück zur vorigen Stelle</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>Wieder vorwärts</translation>
        </message>
        <message>
            <source>Narrow or wide navigation</source>
            <translation>Navigation schmal oder breit</translation>
        </message>
        <message>
            <source>Second window</source>
            <translation>Zweites Fenster</translation>
        </message>
        <message>
            <source>Undo the last action</source>
            <translation>Letzten Schritt rückgängig machen</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Lock this desk</source>
            <translation>Diesen Platz sperren</translation>
        </message>
        <message>
            <source>Somebody else works here</source>
            <translation>Jemand anderes arbeitet hier</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SignInPage</name>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Choose who you are.</source>
            <translation>Wählen Sie, wer Sie sind.</translation>
        </message>
        <message>
            <source>%1 has no PIN or password and works here without one.</source>
            <translation>%1 hat weder PIN noch Passwort und arbeitet hier ohne.</translation>
        </message>
        <message>
            <source>%1 has nothing to sign in with yet. A manager or administrator sets a PIN or password in the settings, at any desk.</source>
            <translation>%1 hat noch nichts zum Anmelden. Leitung oder Administration setzen eine PIN oder ein Passwort in den Einstellungen, an einem beliebigen Platz.</translation>
        </message>
        <message>
            <source>This could not be checked: %1</source>
            <translation>Das konnte nicht geprüft werden: %1</translation>
        </message>
        <message numerus="yes">
            <source>That is not right. %n more tries before a wait.</source>
            <translation>
                <numerusform>Das stimmt nicht. Noch %n Versuch vor einer Wartezeit.</numerusform>
                <numerusform>Das stimmt nicht. Noch %n Versuche vor einer Wartezeit.</numerusform>
            </translation>
        </message>
        <message>
            <source>This person cannot sign in here.</source>
            <translation>Diese Person kann sich hier nicht anmelden.</translation>
        </message>
        <message>
            <source>You can try again now.</source>
            <translation>Sie können es jetzt wieder versuchen.</translation>
        </message>
        <message>
            <source>Too many wrong tries. Again in %1:%2.</source>
            <translation>Zu viele falsche Versuche. Wieder in %1:%2.</translation>
        </message>
        <message>
            <source>Who is working here?</source>
            <translation>Wer arbeitet hier?</translation>
        </message>
        <message>
            <source>Somebody else works here</source>
            <translation>Jemand anderes arbeitet hier</translation>
        </message>
        <message>
            <source>%1 · choose your name and sign in. This works without a network.</source>
            <translation>%1 · Wählen Sie Ihren Namen und melden Sie sich an. Das geht ohne Netz.</translation>
        </message>
        <message>
            <source>%1 · what was typed and not saved stays with the person who typed it.</source>
            <translation>%1 · Was getippt und nicht gespeichert ist, bleibt bei dem, der es getippt hat.</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SignaturePad</name>
        <message>
            <source>Signature, drawn with pen or mouse</source>
            <translation>Unterschrift, mit Stift oder Maus gezeichnet</translation>
        </message>
        <message>
            <source>No pen: type the name</source>
            <translation>Ohne Stift: Name</translation>
        </message>
        <message>
            <source>Name in place of a drawn signature</source>
            <translation>Name anstelle einer gezeichneten Unterschrift</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Löschen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SortButton</name>
        <message>
            <source>Sort the list</source>
            <translation>Liste sortieren</translation>
        </message>
        <message>
            <source>Sorted: %1</source>
            <translation>Sortiert: %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StaffCard</name>
        <message>
            <source>Works here again</source>
            <translation>Arbeitet wieder hier</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>Ist gegangen</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Ein Name ist nötig.</translation>
        </message>
        <message>
            <source>A name of up to 200 characters is needed.</source>
            <translation>Ein Name mit höchstens 200 Zeichen ist nötig.</translation>
        </message>
        <message>
            <source>This could not be saved: %1</source>
            <translation>Das ließ sich nicht speichern: %1</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Nobody yet. Whoever works here is chosen at the top of the window, and stands on what they do.</source>
            <translation>Noch niemand. Wer hier arbeitet, wird oben im Fenster gewählt und steht bei dem, was er tut.</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Neue Person</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Save person</source>
            <translation>Person speichern</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>PIN or password</source>
            <translation>PIN oder Passwort</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StaffModel</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>not here any more</source>
            <translation>nicht mehr hier</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StaffWords</name>
        <message>
            <source>Service advisor</source>
            <translation>Serviceberater</translation>
        </message>
        <message>
            <source>Sales consultant</source>
            <translation>Verkaufsberater</translation>
        </message>
        <message>
            <source>Front desk</source>
            <translation>Empfang</translation>
        </message>
        <message>
            <source>Technician</source>
            <translation>Mechaniker</translation>
        </message>
        <message>
            <source>Foreman</source>
            <translation>Werkstattmeister</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StartProblemPage</name>
        <message>
            <source>Data folder: %1</source>
            <translation>Datenordner: %1</translation>
        </message>
        <message>
            <source>For the log: %1</source>
            <translation>Für das Protokoll: %1</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Begin anew in this folder</source>
            <translation>In diesem Ordner neu beginnen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StatusLine</name>
        <message>
            <source>This desk: %1</source>
            <translation>Dieser Platz: %1</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
    </context>
    <context>
        <name>forecourt::Stepper</name>
        <message>
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Step %1 of %2, %3</source>
            <translation>Schritt %1 von %2, %3</translation>
        </message>
        <message>
            <source>All steps are done</source>
            <translation>Alle Schritte sind erledigt</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreFieldEditor</name>
        <message>
            <source>Another desk has set this to “%1” meanwhile.</source>
            <translation>Ein anderer Platz hat dies inzwischen auf „%1“ gesetzt.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreFields</name>
        <message>
            <source>A time like 08:30 is needed.</source>
            <translation>Eine Zeit wie 08:30 ist nötig.</translation>
        </message>
        <message>
            <source>Closing must be later than opening.</source>
            <translation>Geschlossen wird erst nach dem Öffnen.</translation>
        </message>
        <message>
            <source>The store needs a name; it stands on every sheet.</source>
            <translation>Der Betrieb braucht einen Namen; er steht auf jedem Blatt.</translation>
        </message>
        <message>
            <source>A number up to 999 is needed, or nothing.</source>
            <translation>Eine Zahl bis 999 ist nötig, oder nichts.</translation>
        </message>
        <message>
            <source>An amount like 360.00 is needed, or nothing.</source>
            <translation>Ein Betrag wie 360,00 ist nötig, oder nichts.</translation>
        </message>
        <message>
            <source>A percentage like 13 or 8.5 is needed, or nothing.</source>
            <translation>Ein Prozentsatz wie 13 oder 8,5 ist nötig, oder nichts.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::StoreWords</name>
        <message>
            <source>The disk is full</source>
            <translation>Der Datenträger ist voll</translation>
        </message>
        <message>
            <source>The data folder cannot be written</source>
            <translation>Der Datenordner kann nicht beschrieben werden</translation>
        </message>
        <message>
            <source>The data folder is not there</source>
            <translation>Der Datenordner ist nicht da</translation>
        </message>
        <message>
            <source>Another program holds the store</source>
            <translation>Ein anderes Programm hält den Bestand fest</translation>
        </message>
        <message>
            <source>Forecourt is running already</source>
            <translation>Forecourt läuft bereits</translation>
        </message>
        <message>
            <source>The store was written by a newer version</source>
            <translation>Der Bestand stammt von einer neueren Version</translation>
        </message>
        <message>
            <source>The file is not a store of Forecourt</source>
            <translation>Die Datei ist kein Bestand von Forecourt</translation>
        </message>
        <message>
            <source>The store is damaged</source>
            <translation>Der Bestand ist beschädigt</translation>
        </message>
        <message>
            <source>The store cannot be opened</source>
            <translation>Der Bestand kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>There is no room left on the disk of the data folder, so the store cannot be opened. Nothing is lost. Free some space, then try again.</source>
            <translation>Auf dem Datenträger des Datenordners ist kein Platz mehr, deshalb kann der Bestand nicht geöffnet werden. Nichts ist verloren. Schaffen Sie Platz und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This account may not write in the data folder, or the disk is write-protected. Nothing is lost. Ask whoever looks after this computer, then try again.</source>
            <translation>Dieses Konto darf im Datenordner nicht schreiben, oder der Datenträger ist schreibgeschützt. Nichts ist verloren. Fragen Sie, wer diesen Rechner betreut, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>The store was in this folder before. If it is on another disk or a network drive, connect it, then try again. Nothing was made in its place.</source>
            <translation>Der Bestand lag zuvor in diesem Ordner. Liegt er auf einem anderen Datenträger oder Netzlaufwerk, verbinden Sie es und versuchen Sie es erneut. An seiner Stelle wurde nichts angelegt.</translation>
        </message>
        <message>
            <source>Another program has the file of the store open and does not let go of it: a backup program, perhaps, or a virus scanner. Nothing is lost. Wait or end it, then try again.</source>
            <translation>Ein anderes Programm hat die Datei des Bestands offen und gibt sie nicht frei: vielleicht ein Sicherungsprogramm oder ein Virenscanner. Nichts ist verloren. Warten Sie oder beenden Sie es und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>It was started on this data folder before, but does not answer. Look for its window; if there is none, end it or restart the computer, then try again.</source>
            <translation>Es wurde auf diesem Datenordner schon gestartet, antwortet aber nicht. Suchen Sie sein Fenster; gibt es keines, beenden Sie es oder starten Sie den Rechner neu und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>A newer version of Forecourt has worked with this store and changed it in a way this version does not know. Nothing was touched. Install the newer version, then try again.</source>
            <translation>Eine neuere Version von Forecourt hat mit diesem Bestand gearbeitet und ihn so geändert, wie diese Version es nicht kennt. Nichts wurde angerührt. Installieren Sie die neuere Version und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>In the place of the store is a database of another program. It was not touched. Move it elsewhere, or start with another data folder.</source>
            <translation>An der Stelle des Bestands liegt die Datenbank eines anderen Programms. Sie wurde nicht angerührt. Verschieben Sie sie oder starten Sie mit einem anderen Datenordner.</translation>
        </message>
        <message>
            <source>The file of the store is damaged and could not be replaced by a backup just now. It was not touched. Try again; if that does not help, show this to whoever looks after this computer.</source>
            <translation>Die Datei des Bestands ist beschädigt und konnte gerade nicht durch eine Sicherung ersetzt werden. Sie wurde nicht angerührt. Versuchen Sie es erneut; hilft das nicht, zeigen Sie dies dem, der diesen Rechner betreut.</translation>
        </message>
        <message>
            <source>This is unexpected. Nothing was changed. Try again; if that does not help, show this to whoever looks after this computer.</source>
            <translation>Das ist unerwartet. Nichts wurde geändert. Versuchen Sie es erneut; hilft das nicht, zeigen Sie dies dem, der diesen Rechner betreut.</translation>
        </message>
        <message>
            <source>What you typed is still here, but cannot be saved. Free some space, then save again.</source>
            <translation>Ihre Eingaben sind noch da, können aber nicht gespeichert werden. Schaffen Sie Platz und speichern Sie erneut.</translation>
        </message>
        <message>
            <source>What you typed is still here, but cannot be saved. Ask whoever looks after this computer, then save again.</source>
            <translation>Ihre Eingaben sind noch da, können aber nicht gespeichert werden. Fragen Sie, wer diesen Rechner betreut, und speichern Sie erneut.</translation>
        </message>
        <message>
            <source>What you typed is still here, but cannot be saved. Connect the disk or the network drive, end the program and start it again.</source>
            <translation>Ihre Eingaben sind noch da, können aber nicht gespeichert werden. Verbinden Sie den Datenträger oder das Netzlaufwerk, beenden Sie das Programm und starten Sie es neu.</translation>
        </message>
        <message>
            <source>What you typed is still here, but could not be saved just now. Save again in a moment.</source>
            <translation>Ihre Eingaben sind noch da, konnten aber gerade nicht gespeichert werden. Speichern Sie gleich noch einmal.</translation>
        </message>
        <message>
            <source>Part of the file cannot be read. End the program and start it again: the store is then checked, and replaced by the newest good backup if it has to be.</source>
            <translation>Ein Teil der Datei kann nicht gelesen werden. Beenden Sie das Programm und starten Sie es neu: Der Bestand wird dann geprüft und, wenn nötig, durch die neueste gute Sicherung ersetzt.</translation>
        </message>
        <message>
            <source>What you typed is still here, but could not be saved: %1</source>
            <translation>Ihre Eingaben sind noch da, konnten aber nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>The store was damaged and has been replaced by its newest good backup.</source>
            <translation>Der Bestand war beschädigt und wurde durch seine neueste gute Sicherung ersetzt.</translation>
        </message>
        <message>
            <source>The store was damaged, and there is no good backup of it on this desk.</source>
            <translation>Der Bestand war beschädigt, und auf diesem Arbeitsplatz gibt es keine gute Sicherung.</translation>
        </message>
        <message>
            <source>The backup is of %1. What was sent to the server since comes back from there; what was entered after that and not sent may be missing.</source>
            <translation>Die Sicherung ist von %1. Was seitdem an den Server gesendet wurde, kommt von dort zurück; was danach eingegeben und nicht gesendet wurde, kann fehlen.</translation>
        </message>
        <message>
            <source>The backup is of %1. What was entered after that is missing.</source>
            <translation>Die Sicherung ist von %1. Was danach eingegeben wurde, fehlt.</translation>
        </message>
        <message>
            <source>What was sent to the server comes back from there; what was not sent may be missing.</source>
            <translation>Was an den Server gesendet wurde, kommt von dort zurück; was nicht gesendet wurde, kann fehlen.</translation>
        </message>
        <message>
            <source>Restore a backup from elsewhere, or join the store again if it has a server.</source>
            <translation>Stellen Sie eine Sicherung von anderswo wieder her, oder treten Sie dem Betrieb erneut bei, wenn er einen Server hat.</translation>
        </message>
        <message>
            <source>The damaged file was kept: %1</source>
            <translation>Die beschädigte Datei wurde aufgehoben: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n newer backup(s) could not be used.</source>
            <translation>
                <numerusform>%n neuere Sicherung war nicht zu gebrauchen.</numerusform>
                <numerusform>%n neuere Sicherungen waren nicht zu gebrauchen.</numerusform>
            </translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>der Datenträger ist voll</translation>
        </message>
        <message>
            <source>the data folder is not there</source>
            <translation>der Datenordner ist nicht da</translation>
        </message>
        <message>
            <source>the folder is not there; connect the disk it is on</source>
            <translation>der Ordner ist nicht da; verbinden Sie den Datenträger</translation>
        </message>
        <message>
            <source>the folder cannot be written</source>
            <translation>der Ordner kann nicht beschrieben werden</translation>
        </message>
        <message>
            <source>the store itself has damage: end the program and start it again</source>
            <translation>der Bestand selbst ist beschädigt: Beenden Sie das Programm und starten Sie es neu</translation>
        </message>
        <message>
            <source>another program holds the store</source>
            <translation>ein anderes Programm hält den Bestand fest</translation>
        </message>
        <message>
            <source>The file of the store is gone</source>
            <translation>Die Datei des Bestands ist weg</translation>
        </message>
        <message>
            <source>The file of the store was removed from its folder, or replaced, while it was open. Nothing was made in its place. Put it back, or try again: a file that is missing is replaced by the newest good backup.</source>
            <translation>Die Datei des Bestands wurde aus ihrem Ordner entfernt oder ersetzt, während sie geöffnet war. An ihrer Stelle wurde nichts angelegt. Legen Sie sie zurück, oder versuchen Sie es erneut: Eine fehlende Datei wird durch die neueste gute Sicherung ersetzt.</translation>
        </message>
        <message>
            <source>It was removed from its folder, or replaced, while the program ran. What you typed is still here, but cannot be saved; a backup of what was saved is made now. Put the file back, or end the program and start it again: a file that is missing is replaced by the newest good backup.</source>
            <translation>Sie wurde aus ihrem Ordner entfernt oder ersetzt, während das Programm lief. Ihre Eingaben sind noch da, können aber nicht gespeichert werden; von dem, was vorher gespeichert war, wird jetzt eine Sicherung gemacht. Legen Sie die Datei zurück, oder beenden Sie das Programm und starten Sie es neu: Eine fehlende Datei wird durch die neueste gute Sicherung ersetzt.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncLight</name>
        <message>
            <source>Open the list of changes</source>
            <translation>Liste der Änderungen öffnen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncListModel</name>
        <message>
            <source>Desk %1</source>
            <translation>Platz %1</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Waits for another</source>
            <translation>Wartet auf andere</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Aufgegeben</translation>
        </message>
        <message>
            <source>Mended</source>
            <translation>Berichtigt</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncNotices</name>
        <message>
            <source>%1 of %2 records of the kind “%3” would be deleted on this desk by what came from the server. Nothing was deleted yet. If it is meant, apply it; if not, ask who deleted them and have it taken back: this desk sees that by itself.</source>
            <translation>Durch das, was vom Server kam, würden an diesem Arbeitsplatz %1 von %2 Datensätzen der Art „%3“ gelöscht. Noch ist nichts gelöscht. Ist es so gewollt, übernehmen Sie es; wenn nicht, fragen Sie, wer sie gelöscht hat, und lassen Sie es zurücknehmen: Dieser Arbeitsplatz merkt das von selbst.</translation>
        </message>
        <message>
            <source>Held back until somebody has looked.</source>
            <translation>Zurückgehalten, bis jemand nachgesehen hat.</translation>
        </message>
        <message>
            <source>Apply the deletions</source>
            <translation>Löschungen übernehmen</translation>
        </message>
        <message>
            <source>Fetching changes: %1 of %2</source>
            <translation>Änderungen werden geholt: %1 von %2</translation>
        </message>
        <message>
            <source>Fetching the store from the server: %1 of %2</source>
            <translation>Der Betrieb wird vom Server geholt: %1 von %2</translation>
        </message>
        <message>
            <source>Writing the records: %1 of %2</source>
            <translation>Datensätze werden geschrieben: %1 von %2</translation>
        </message>
        <message>
            <source>Writing the records…</source>
            <translation>Datensätze werden geschrieben …</translation>
        </message>
        <message>
            <source>Preparing the search: %1 of %2</source>
            <translation>Die Suche wird vorbereitet: %1 von %2</translation>
        </message>
        <message>
            <source>Preparing the search…</source>
            <translation>Die Suche wird vorbereitet …</translation>
        </message>
        <message>
            <source>Preparing the lists…</source>
            <translation>Listen werden vorbereitet …</translation>
        </message>
        <message>
            <source>What was fetched is kept. You can keep working.</source>
            <translation>Was geholt wurde, bleibt erhalten. Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>Fetching the store was stopped.</source>
            <translation>Das Holen des Betriebs wurde angehalten.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>you can keep working</source>
            <translation>Sie können weiterarbeiten</translation>
        </message>
        <message>
            <source>Stop for now</source>
            <translation>Vorerst anhalten</translation>
        </message>
        <message>
            <source>Fetch everything again</source>
            <translation>Alles neu holen</translation>
        </message>
        <message>
            <source>Both were compared and are not equal. You can keep working. Fetching everything again repairs this desk; what waits to be sent is kept.</source>
            <translation>Beide wurden verglichen und sind nicht gleich. Sie können weiterarbeiten. Alles neu zu holen behebt es an diesem Platz; was zu senden ist, bleibt erhalten.</translation>
        </message>
        <message>
            <source>Nothing is lost and you can keep working here. Ask an administrator whether this desk still belongs to the store.</source>
            <translation>Nichts ist verloren, und Sie können hier weiterarbeiten. Bitte die Verwaltung fragen, ob dieser Platz noch zum Betrieb gehört.</translation>
        </message>
        <message>
            <source>What is here is safe. Make room on the disk; it is tried again by itself.</source>
            <translation>Was hier ist, ist sicher. Bitte Platz auf dem Datenträger schaffen; es wird von selbst erneut versucht.</translation>
        </message>
        <message>
            <source>Its version may not fit this program. You can keep working; ask whoever looks after the server.</source>
            <translation>Seine Version passt womöglich nicht zu diesem Programm. Sie können weiterarbeiten; bitte die Serverbetreuung fragen.</translation>
        </message>
        <message>
            <source>You can keep working; it is tried again by itself.</source>
            <translation>Sie können weiterarbeiten; es wird von selbst erneut versucht.</translation>
        </message>
        <message>
            <source>The desk&apos;s key is in it. Unlock the keyring of this computer; it is tried again by itself.</source>
            <translation>Darin liegt der Schlüssel des Arbeitsplatzes. Schlüsselbund dieses Rechners entsperren; es wird von selbst noch einmal versucht.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Compared with the server at %1: %2. What they were before is kept in their history. If this comes again, have the disk of this computer checked.</source>
            <translation>Mit dem Server verglichen: %1. %2. Wie sie vorher waren, steht in ihrem Verlauf. Kommt das wieder vor, lassen Sie die Festplatte dieses Rechners prüfen.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of this desk were put right.</source>
            <translation>
                <numerusform>%n Datensatz dieses Platzes wurde berichtigt.</numerusform>
                <numerusform>%n Datensätze dieses Platzes wurden berichtigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>a record of a newer program</source>
            <translation>ein Datensatz eines neueren Programms</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 entfernt</translation>
        </message>
        <message>
            <source>%1 brought back</source>
            <translation>%1 wiederhergestellt</translation>
        </message>
        <message>
            <source>%1 corrected</source>
            <translation>%1 berichtigt</translation>
        </message>
        <message>
            <source>What is done on this desk reaches the others. What they do comes back as soon as Forecourt is updated here; until then this desk shows how things were. Nothing is lost.</source>
            <translation>Was an diesem Platz geschieht, erreicht die anderen. Was dort geschieht, kommt an, sobald Forecourt hier aktualisiert ist; bis dahin zeigt dieser Platz den früheren Stand. Nichts geht verloren.</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>What is done on this desk is kept here, and sent as soon as Forecourt is updated; until then it comes to nobody else, nor does what they do come here. Nothing is lost.</source>
            <translation>Was an diesem Arbeitsplatz getan wird, bleibt hier und wird gesendet, sobald Forecourt aktualisiert ist; bis dahin kommt es bei niemandem sonst an, und was andere tun, kommt nicht hierher. Nichts geht verloren.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncRoom</name>
        <message>
            <source>Keep the value that stands</source>
            <translation>Geltenden Wert behalten</translation>
        </message>
        <message>
            <source>Use the other value</source>
            <translation>Anderen Wert verwenden</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>Nichts zu entscheiden</translation>
        </message>
        <message>
            <source>The server has refused nothing</source>
            <translation>Der Server hat nichts abgelehnt</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>Nichts zu senden</translation>
        </message>
        <message>
            <source>Decided for all desks</source>
            <translation>Für alle Plätze entschieden</translation>
        </message>
        <message>
            <source>This could not be done: the record has moved on since. Nothing was changed.</source>
            <translation>Das ging nicht: Der Datensatz hat sich inzwischen geändert. Nichts wurde geändert.</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Abgleich</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Zu entscheiden</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>Desks that change different fields keep both changes; only the same field needs you.</source>
            <translation>Ändern Plätze verschiedene Felder, bleiben beide Änderungen erhalten; nur bei demselben Feld müssen Sie entscheiden.</translation>
        </message>
        <message>
            <source>Export the list of conflicts or changes</source>
            <translation>Liste der Konflikte oder Änderungen exportieren</translation>
        </message>
        <message>
            <source>No refused change was closed</source>
            <translation>Keine abgelehnte Änderung abgeschlossen</translation>
        </message>
        <message>
            <source>What was mended or given up is kept here, with who and why.</source>
            <translation>Berichtigtes und Aufgegebenes bleibt hier erhalten, mit wem und warum.</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Edit the refused change and offer it again</source>
            <translation>Abgelehnte Änderung bearbeiten und erneut anbieten</translation>
        </message>
        <message>
            <source>Export the refused change</source>
            <translation>Abgelehnte Änderung exportieren</translation>
        </message>
        <message>
            <source>Give the refused change up</source>
            <translation>Abgelehnte Änderung aufgeben</translation>
        </message>
        <message>
            <source>Show what is to decide</source>
            <translation>Zeigen, was zu entscheiden ist</translation>
        </message>
        <message>
            <source>Show what the server refused</source>
            <translation>Zeigen, was der Server abgelehnt hat</translation>
        </message>
        <message>
            <source>Show what waits to be sent</source>
            <translation>Zeigen, was zu senden ist</translation>
        </message>
        <message>
            <source>Show what was mended or given up</source>
            <translation>Zeigen, was berichtigt oder aufgegeben wurde</translation>
        </message>
        <message>
            <source>Offered again. It goes to the server with the next exchange.</source>
            <translation>Erneut angeboten. Geht beim nächsten Abgleich an den Server.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) given up; the reason is kept</source>
            <translation>
                <numerusform>%n Änderung aufgegeben; der Grund bleibt erhalten</numerusform>
                <numerusform>%n Änderungen aufgegeben; der Grund bleibt erhalten</numerusform>
            </translation>
        </message>
        <message>
            <source>refused</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>Geschrieben nach %1</translation>
        </message>
        <message>
            <source>The file could not be written. Check that the folder is there and may be written to.</source>
            <translation>Die Datei ließ sich nicht schreiben. Bitte prüfen, ob der Ordner da ist und beschrieben werden darf.</translation>
        </message>
        <message>
            <source>The record is not on this desk, so it cannot be opened.</source>
            <translation>Der Datensatz ist nicht an diesem Platz und lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Die Liste wird gelesen …</translation>
        </message>
        <message>
            <source>The list could not be read.</source>
            <translation>Die Liste konnte nicht gelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncSentence</name>
        <message>
            <source>In sync · verified at %1</source>
            <translation>Abgeglichen · geprüft %1</translation>
        </message>
        <message>
            <source>In sync</source>
            <translation>Abgeglichen</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting since %1</source>
            <translation>
                <numerusform>%n Änderung wartet seit %1</numerusform>
                <numerusform>%n Änderungen warten seit %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) need your attention</source>
            <translation>
                <numerusform>%n Änderung zu prüfen</numerusform>
                <numerusform>%n Änderungen zu prüfen</numerusform>
            </translation>
        </message>
        <message>
            <source>Synchronising…</source>
            <translation>Abgleich läuft…</translation>
        </message>
        <message>
            <source>Works on this desk only · not connected to a server</source>
            <translation>Nur an diesem Platz · mit keinem Server verbunden</translation>
        </message>
        <message>
            <source>Fetching the store · %1 %</source>
            <translation>Betrieb wird geholt · %1 %</translation>
        </message>
        <message>
            <source>Preparing the store…</source>
            <translation>Betrieb wird vorbereitet …</translation>
        </message>
        <message>
            <source>Offline since %1</source>
            <translation>Offline seit %1</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>nothing waiting</source>
            <translation>nichts wartet</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n Änderung wartet</numerusform>
                <numerusform>%n Änderungen warten</numerusform>
            </translation>
        </message>
        <message>
            <source>you can keep working</source>
            <translation>Weiterarbeiten möglich</translation>
        </message>
        <message>
            <source>The server&apos;s certificate is not trusted, so nothing is sent · you can keep working</source>
            <translation>Dem Zertifikat des Servers wird nicht vertraut, es wird nichts gesendet · Sie können weiterarbeiten</translation>
        </message>
        <message>
            <source>The keyring is locked, so nothing is sent · you can keep working</source>
            <translation>Der Schlüsselbund ist gesperrt, es wird nichts gesendet · Sie können weiterarbeiten</translation>
        </message>
        <message>
            <source>This desk differs from the server</source>
            <translation>Dieser Platz weicht vom Server ab</translation>
        </message>
        <message>
            <source>The server does not accept this desk</source>
            <translation>Der Server nimmt diesen Platz nicht an</translation>
        </message>
        <message>
            <source>The server was not understood</source>
            <translation>Der Server wurde nicht verstanden</translation>
        </message>
        <message>
            <source>The disk is full, nothing can be fetched</source>
            <translation>Datenträger voll, nichts kann geholt werden</translation>
        </message>
        <message>
            <source>The exchange with the server failed</source>
            <translation>Der Abgleich mit dem Server ist gescheitert</translation>
        </message>
        <message>
            <source>This desk was locked by whoever runs the server</source>
            <translation>Dieser Platz wurde vom Betreuer des Servers gesperrt</translation>
        </message>
        <message>
            <source>This program is too old for the server · your changes are still sent</source>
            <translation>Dieses Programm ist zu alt für den Server · Ihre Änderungen werden weiterhin gesendet</translation>
        </message>
        <message>
            <source>This program is too old for the server · your changes wait on this computer</source>
            <translation>Dieses Programm ist zu alt für den Server · Ihre Änderungen warten auf diesem Computer</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncStanding</name>
        <message>
            <source>Join a store on a server in the settings to work with other desks.</source>
            <translation>In den Einstellungen einem Betrieb auf einem Server beitreten, um mit anderen Plätzen zu arbeiten.</translation>
        </message>
        <message>
            <source>Waiting for the server&apos;s answer, until %1 at the latest</source>
            <translation>Wartet auf die Antwort des Servers, längstens bis %1</translation>
        </message>
        <message>
            <source>Reading and writing on this desk</source>
            <translation>Liest und schreibt an diesem Platz</translation>
        </message>
        <message>
            <source>Next exchange at %1, or after the next change</source>
            <translation>Nächster Abgleich %1 oder nach der nächsten Änderung</translation>
        </message>
        <message>
            <source>Next attempt at %1</source>
            <translation>Nächster Versuch %1</translation>
        </message>
        <message>
            <source>sent %1 of %2</source>
            <translation>%1 von %2 gesendet</translation>
        </message>
        <message>
            <source>received %1 of %2</source>
            <translation>%1 von %2 empfangen</translation>
        </message>
        <message>
            <source>Last exchange at %1</source>
            <translation>Letzter Abgleich %1</translation>
        </message>
        <message>
            <source>No exchange yet</source>
            <translation>Noch kein Abgleich</translation>
        </message>
        <message>
            <source>not compared with the server yet</source>
            <translation>noch nicht mit dem Server verglichen</translation>
        </message>
        <message>
            <source>compared with the server: not equal</source>
            <translation>mit dem Server verglichen: ungleich</translation>
        </message>
        <message>
            <source>compared with the server at %1: equal</source>
            <translation>um %1 mit dem Server verglichen: gleich</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Jetzt abgleichen</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) wait to be sent</source>
            <translation>
                <numerusform>%n Foto wartet auf das Senden</numerusform>
                <numerusform>%n Fotos warten auf das Senden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) are being fetched</source>
            <translation>
                <numerusform>%n Foto wird geholt</numerusform>
                <numerusform>%n Fotos werden geholt</numerusform>
            </translation>
        </message>
        <message>
            <source>the server&apos;s disk is full: photos stay on this desk until there is room, and work goes on</source>
            <translation>der Datenträger des Servers ist voll: Fotos bleiben an diesem Platz, bis Platz ist, und die Arbeit geht weiter</translation>
        </message>
        <message>
            <source>this store&apos;s room for photos on the server is used up: they stay on this desk, and work goes on</source>
            <translation>der Platz dieses Betriebs für Fotos auf dem Server ist aufgebraucht: Sie bleiben an diesem Platz, und die Arbeit geht weiter</translation>
        </message>
        <message>
            <source>the server takes no photos: they stay on this desk</source>
            <translation>der Server nimmt keine Fotos an: Sie bleiben an diesem Platz</translation>
        </message>
        <message>
            <source>This computer&apos;s clock is %1 slow. Work goes on with the server&apos;s time; please set it.</source>
            <translation>Die Uhr dieses Computers geht %1 nach. Gearbeitet wird mit der Zeit des Servers; bitte stellen Sie sie.</translation>
        </message>
        <message>
            <source>This computer&apos;s clock is %1 fast. Work goes on with the server&apos;s time; please set it.</source>
            <translation>Die Uhr dieses Computers geht %1 vor. Gearbeitet wird mit der Zeit des Servers; bitte stellen Sie sie.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::SyncTexts</name>
        <message>
            <source>Store</source>
            <translation>Betrieb</translation>
        </message>
        <message>
            <source>Staff member</source>
            <translation>Mitarbeiter</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Einwilligung</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>Fahrzeug</translation>
        </message>
        <message>
            <source>Plate</source>
            <translation>Kennzeichen</translation>
        </message>
        <message>
            <source>Customer and vehicle</source>
            <translation>Kunde und Fahrzeug</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Besuch</translation>
        </message>
        <message>
            <source>Service order</source>
            <translation>Werkstattauftrag</translation>
        </message>
        <message>
            <source>Concern</source>
            <translation>Beanstandung</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Zahlung</translation>
        </message>
        <message>
            <source>Timeline event</source>
            <translation>Verlaufseintrag</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Printed notes</source>
            <translation>Gedruckte Hinweise</translation>
        </message>
        <message>
            <source>Internal notes</source>
            <translation>Interne Hinweise</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Promised time</source>
            <translation>Zugesagter Termin</translation>
        </message>
        <message>
            <source>Advisor</source>
            <translation>Berater</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Zuständig</translation>
        </message>
        <message>
            <source>Odometer in</source>
            <translation>km-Stand Eingang</translation>
        </message>
        <message>
            <source>Odometer out</source>
            <translation>km-Stand Ausgang</translation>
        </message>
        <message>
            <source>Odometer</source>
            <translation>Kilometerstand</translation>
        </message>
        <message>
            <source>VIN</source>
            <translation>FIN</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>Kostenträger</translation>
        </message>
        <message>
            <source>Unit price</source>
            <translation>Einzelpreis</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <source>Quantity</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Fehlerbild</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>Abhilfe</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Freigabe</translation>
        </message>
        <message>
            <source>Work progress</source>
            <translation>Arbeitsfortschritt</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Next follow-up</source>
            <translation>Wiedervorlage</translation>
        </message>
        <message>
            <source>First response</source>
            <translation>Erste Antwort</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Bemerkungen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Technician&apos;s comment</source>
            <translation>Bemerkung des Technikers</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Marke</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Mobilität</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(leer)</translation>
        </message>
        <message>
            <source>The step was not possible any more, because another desk had moved the record on.</source>
            <translation>Der Schritt war nicht mehr möglich, weil ein anderer Platz den Datensatz schon weitergeführt hatte.</translation>
        </message>
        <message>
            <source>One desk deleted the record while another changed it. It was kept.</source>
            <translation>Ein Platz hat den Datensatz gelöscht, während ein anderer ihn änderte. Er wurde behalten.</translation>
        </message>
        <message>
            <source>Two desks took down the same record. What was there first stands.</source>
            <translation>Zwei Plätze haben denselben Datensatz erfasst. Der zuerst erfasste gilt.</translation>
        </message>
        <message>
            <source>Two desks wrote this text at the same time. The later one stands.</source>
            <translation>Zwei Plätze haben diesen Text gleichzeitig geschrieben. Der spätere gilt.</translation>
        </message>
        <message>
            <source>Two desks changed this field without knowing of each other. The later value stands.</source>
            <translation>Zwei Plätze haben dieses Feld geändert, ohne voneinander zu wissen. Der spätere Wert gilt.</translation>
        </message>
        <message>
            <source>“%1” was taken away, but the server was restored since and may not know the entry that was meant. It may stand again.</source>
            <translation>„%1“ wurde entfernt, doch der Server wurde seither aus einer Sicherung wiederhergestellt und kennt den gemeinten Eintrag vielleicht nicht mehr. Er kann wieder erscheinen.</translation>
        </message>
        <message>
            <source>PIN or password</source>
            <translation>PIN oder Passwort</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>People sign in</source>
            <translation>Alle melden sich an</translation>
        </message>
        <message>
            <source>Minutes until a desk locks</source>
            <translation>Minuten bis zur Sperre</translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation>Erster Administrator</translation>
        </message>
        <message>
            <source>(kept secret)</source>
            <translation>(geheim)</translation>
        </message>
        <message>
            <source>Merged record</source>
            <translation>Zusammengeführter Datensatz</translation>
        </message>
        <message>
            <source>Merged into</source>
            <translation>Zusammengeführt mit</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Two desks changed the same lines of this text. It now holds what both wrote.</source>
            <translation>Zwei Plätze haben dieselben Zeilen dieses Textes geändert. Er enthält jetzt, was beide schrieben.</translation>
        </message>
        <message>
            <source>Identity document</source>
            <translation>Ausweisdokument</translation>
        </message>
        <message>
            <source>End of the number</source>
            <translation>Ende der Nummer</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <source>Photo or document</source>
            <translation>Foto oder Dokument</translation>
        </message>
        <message>
            <source>Printed as %1, now %2: another record bears that number already. Papers that were given out show the old one.</source>
            <translation>Gedruckt als %1, jetzt %2: Ein anderer Datensatz trägt diese Nummer schon. Ausgegebene Papiere zeigen die alte.</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>Bay</source>
            <translation>Hebebühne</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>The appointment ends before it begins, so it was not confirmed. Move it.</source>
            <translation>Der Termin endet, bevor er beginnt, und wurde deshalb nicht bestätigt. Bitte verschieben.</translation>
        </message>
        <message>
            <source>Another appointment holds this at that time, so this one was not confirmed. Move it, or cancel it.</source>
            <translation>Zu dieser Zeit belegt das ein anderer Termin, deshalb wurde dieser nicht bestätigt. Bitte verschieben oder absagen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TablePane</name>
        <message>
            <source>Sorted by %1, ascending</source>
            <translation>Sortiert nach %1, aufsteigend</translation>
        </message>
        <message>
            <source>Sorted by %1, descending</source>
            <translation>Sortiert nach %1, absteigend</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TagChip</name>
        <message>
            <source>Delete takes this tag off</source>
            <translation>Entf nimmt dieses Schlagwort weg</translation>
        </message>
        <message>
            <source>Take off “%1”</source>
            <translation>„%1“ wegnehmen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TagEditor</name>
        <message>
            <source>Add a tag</source>
            <translation>Hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TimeField</name>
        <message>
            <source>Not a time: type 17:30, 1730 or 5pm.</source>
            <translation>Keine Uhrzeit: zum Beispiel 17:30, 1730 oder 17 Uhr.</translation>
        </message>
        <message>
            <source>17:30</source>
            <translation>17:30</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TimelineTexts</name>
        <message>
            <source>Lead received</source>
            <translation>Lead eingegangen</translation>
        </message>
        <message>
            <source>Lead: %1</source>
            <translation>Lead: %1</translation>
        </message>
        <message>
            <source>Lead updated</source>
            <translation>Lead aktualisiert</translation>
        </message>
        <message>
            <source>Call to the customer</source>
            <translation>Anruf beim Kunden</translation>
        </message>
        <message>
            <source>Order %1 opened</source>
            <translation>Auftrag %1 eröffnet</translation>
        </message>
        <message>
            <source>Order %1 settled, %2</source>
            <translation>Auftrag %1 abgerechnet, %2</translation>
        </message>
        <message>
            <source>Money given back, %1</source>
            <translation>Geld zurückgegeben, %1</translation>
        </message>
        <message>
            <source>Payment of %1</source>
            <translation>Zahlung von %1</translation>
        </message>
        <message>
            <source>Order %1: %2</source>
            <translation>Auftrag %1: %2</translation>
        </message>
        <message>
            <source>Job: %1</source>
            <translation>Arbeit: %1</translation>
        </message>
        <message>
            <source>Declined: %1</source>
            <translation>Abgelehnt: %1</translation>
        </message>
        <message>
            <source>Deferred: %1</source>
            <translation>Zurückgestellt: %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>bis %1</translation>
        </message>
        <message>
            <source>Received at the counter</source>
            <translation>Annahme am Tresen</translation>
        </message>
        <message>
            <source>promised %1</source>
            <translation>zugesagt %1</translation>
        </message>
        <message>
            <source>Customer created</source>
            <translation>Kunde angelegt</translation>
        </message>
        <message>
            <source>Vehicle: %1</source>
            <translation>Fahrzeug: %1</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>Laufkundschaft</translation>
        </message>
        <message>
            <source>Phone call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>Empfehlung</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>ADF file</source>
            <translation>ADF-Datei</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>zugewiesen</translation>
        </message>
        <message>
            <source>contacted</source>
            <translation>kontaktiert</translation>
        </message>
        <message>
            <source>qualified</source>
            <translation>qualifiziert</translation>
        </message>
        <message>
            <source>visited</source>
            <translation>Besuch erfolgt</translation>
        </message>
        <message>
            <source>test driven</source>
            <translation>Probe gefahren</translation>
        </message>
        <message>
            <source>ordered</source>
            <translation>bestellt</translation>
        </message>
        <message>
            <source>won</source>
            <translation>gewonnen</translation>
        </message>
        <message>
            <source>invalid</source>
            <translation>ungültig</translation>
        </message>
        <message>
            <source>loss to be approved</source>
            <translation>Verlust zu bestätigen</translation>
        </message>
        <message>
            <source>lost</source>
            <translation>verloren</translation>
        </message>
        <message>
            <source>dormant</source>
            <translation>ruhend</translation>
        </message>
        <message>
            <source>reopened</source>
            <translation>wieder offen</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>estimating</source>
            <translation>in Kalkulation</translation>
        </message>
        <message>
            <source>awaiting approval</source>
            <translation>Freigabe offen</translation>
        </message>
        <message>
            <source>approved</source>
            <translation>freigegeben</translation>
        </message>
        <message>
            <source>dispatched</source>
            <translation>zugeteilt</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>in Arbeit</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>quality check</source>
            <translation>Endkontrolle</translation>
        </message>
        <message>
            <source>rework</source>
            <translation>Nacharbeit</translation>
        </message>
        <message>
            <source>ready for pick-up</source>
            <translation>abholbereit</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>abgerechnet</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>übergeben</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>abgeschlossen</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>customer pays</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>warranty</source>
            <translation>Garantie</translation>
        </message>
        <message>
            <source>insurance</source>
            <translation>Versicherung</translation>
        </message>
        <message>
            <source>internal</source>
            <translation>intern</translation>
        </message>
        <message>
            <source>goodwill</source>
            <translation>Kulanz</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>bar</translation>
        </message>
        <message>
            <source>card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>WeChat</source>
            <translation>WeChat</translation>
        </message>
        <message>
            <source>Alipay</source>
            <translation>Alipay</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>Überweisung</translation>
        </message>
        <message>
            <source>Spoke with the customer</source>
            <translation>Mit dem Kunden gesprochen</translation>
        </message>
        <message>
            <source>Called, nobody answered</source>
            <translation>Angerufen, nicht erreicht</translation>
        </message>
        <message>
            <source>Called a wrong number</source>
            <translation>Falsche Nummer angerufen</translation>
        </message>
        <message>
            <source>Called, did not want to talk</source>
            <translation>Angerufen, kein Gespräch gewünscht</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>Halter</translation>
        </message>
        <message>
            <source>driver</source>
            <translation>Fahrer</translation>
        </message>
        <message>
            <source>brings the car in</source>
            <translation>Überbringer</translation>
        </message>
        <message>
            <source>company car</source>
            <translation>Firmenwagen</translation>
        </message>
        <message>
            <source>%1 (undone)</source>
            <translation>%1 (rückgängig gemacht)</translation>
        </message>
        <message>
            <source>undone %1</source>
            <translation>rückgängig gemacht %1</translation>
        </message>
        <message>
            <source>undone %1 by %2</source>
            <translation>rückgängig gemacht %1 von %2</translation>
        </message>
        <message>
            <source>Merged with %1</source>
            <translation>Zusammengeführt mit %1</translation>
        </message>
        <message>
            <source>Separated from %1</source>
            <translation>Getrennt von %1</translation>
        </message>
        <message>
            <source>Number read: %1 %2</source>
            <translation>Nummer gelesen: %1 %2</translation>
        </message>
        <message>
            <source>Appointment booked for %1</source>
            <translation>Termin gebucht für %1</translation>
        </message>
        <message>
            <source>Appointment moved to %1</source>
            <translation>Termin verschoben auf %1</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>vorher: %1</translation>
        </message>
        <message>
            <source>Did not come to the appointment at %1</source>
            <translation>Zum Termin am %1 nicht erschienen</translation>
        </message>
        <message>
            <source>Appointment at %1 cancelled</source>
            <translation>Termin am %1 abgesagt</translation>
        </message>
        <message>
            <source>Order %1 opened as an addendum to %2</source>
            <translation>Auftrag %1 als Nachtrag zu %2 eröffnet</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TimelineView</name>
        <message>
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
    </context>
    <context>
        <name>forecourt::TotalsCard</name>
        <message>
            <source>Payer</source>
            <translation>Kostenträger</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Summe</translation>
        </message>
        <message>
            <source>Tax</source>
            <translation>Steuer</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Totals by payer</source>
            <translation>Summen je Kostenträger</translation>
        </message>
    </context>
    <context>
        <name>forecourt::UndoControl</name>
        <message>
            <source>Nothing was undone, everything is as it was: %1</source>
            <translation>Nichts wurde rückgängig gemacht, alles ist wie zuvor: %1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
    </context>
    <context>
        <name>forecourt::UndoWords</name>
        <message>
            <source>Lead created</source>
            <translation>Lead angelegt</translation>
        </message>
        <message>
            <source>Call recorded</source>
            <translation>Anruf erfasst</translation>
        </message>
        <message>
            <source>Lead status changed</source>
            <translation>Lead-Status geändert</translation>
        </message>
        <message>
            <source>Lead assigned</source>
            <translation>Lead zugewiesen</translation>
        </message>
        <message>
            <source>Lead changed</source>
            <translation>Lead geändert</translation>
        </message>
        <message>
            <source>Lead linked to a customer</source>
            <translation>Lead mit Kunde verknüpft</translation>
        </message>
        <message>
            <source>Lead imported</source>
            <translation>Lead importiert</translation>
        </message>
        <message>
            <source>Arrival recorded</source>
            <translation>Ankunft erfasst</translation>
        </message>
        <message>
            <source>Check-in written</source>
            <translation>Annahme erfasst</translation>
        </message>
        <message>
            <source>Reception begun</source>
            <translation>Annahme begonnen</translation>
        </message>
        <message>
            <source>Put back in the queue</source>
            <translation>Zurück in die Warteschlange gestellt</translation>
        </message>
        <message>
            <source>Left without service</source>
            <translation>Ohne Auftrag gegangen</translation>
        </message>
        <message>
            <source>Customer created</source>
            <translation>Kunde angelegt</translation>
        </message>
        <message>
            <source>Customer changed</source>
            <translation>Kunde geändert</translation>
        </message>
        <message>
            <source>Customer removed</source>
            <translation>Kunde entfernt</translation>
        </message>
        <message>
            <source>Customer brought back</source>
            <translation>Kunde wiederhergestellt</translation>
        </message>
        <message>
            <source>Contact added</source>
            <translation>Kontakt hinzugefügt</translation>
        </message>
        <message>
            <source>Note added</source>
            <translation>Notiz hinzugefügt</translation>
        </message>
        <message>
            <source>Consent recorded</source>
            <translation>Einwilligung erfasst</translation>
        </message>
        <message>
            <source>Consent withdrawn</source>
            <translation>Einwilligung widerrufen</translation>
        </message>
        <message>
            <source>Job added</source>
            <translation>Arbeit hinzugefügt</translation>
        </message>
        <message>
            <source>Job changed</source>
            <translation>Arbeit geändert</translation>
        </message>
        <message>
            <source>Job approved</source>
            <translation>Arbeit freigegeben</translation>
        </message>
        <message>
            <source>Job declined</source>
            <translation>Arbeit abgelehnt</translation>
        </message>
        <message>
            <source>Job deferred</source>
            <translation>Arbeit verschoben</translation>
        </message>
        <message>
            <source>Answer to a job taken back</source>
            <translation>Antwort zur Arbeit zurückgenommen</translation>
        </message>
        <message>
            <source>Work progress changed</source>
            <translation>Arbeitsfortschritt geändert</translation>
        </message>
        <message>
            <source>Job removed</source>
            <translation>Arbeit entfernt</translation>
        </message>
        <message>
            <source>Job brought back</source>
            <translation>Arbeit wiederhergestellt</translation>
        </message>
        <message>
            <source>Line added</source>
            <translation>Position hinzugefügt</translation>
        </message>
        <message>
            <source>Line changed</source>
            <translation>Position geändert</translation>
        </message>
        <message>
            <source>Line removed</source>
            <translation>Position entfernt</translation>
        </message>
        <message>
            <source>Line brought back</source>
            <translation>Position wiederhergestellt</translation>
        </message>
        <message>
            <source>Line moved</source>
            <translation>Position verschoben</translation>
        </message>
        <message>
            <source>Order status changed</source>
            <translation>Auftragsstatus geändert</translation>
        </message>
        <message>
            <source>Promised time changed</source>
            <translation>Zugesagter Termin geändert</translation>
        </message>
        <message>
            <source>Order notes changed</source>
            <translation>Auftragsnotizen geändert</translation>
        </message>
        <message>
            <source>Technician&apos;s comment changed</source>
            <translation>Kommentar der Werkstatt geändert</translation>
        </message>
        <message>
            <source>Payment recorded</source>
            <translation>Zahlung erfasst</translation>
        </message>
        <message>
            <source>Conflict decided</source>
            <translation>Konflikt entschieden</translation>
        </message>
        <message>
            <source>Record changed</source>
            <translation>Datensatz geändert</translation>
        </message>
        <message>
            <source>Demonstration data</source>
            <translation>Beispieldaten</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Rückgängig gemacht: %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>Wiederholen: %1</translation>
        </message>
        <message>
            <source>Cannot be done again: %1.</source>
            <translation>Lässt sich nicht wiederholen: %1.</translation>
        </message>
        <message>
            <source>Cannot be undone: %1.</source>
            <translation>Lässt sich nicht rückgängig machen: %1.</translation>
        </message>
        <message>
            <source>%1. Changed since, so left as it is: %2</source>
            <translation>%1. Seitdem geändert und daher belassen: %2</translation>
        </message>
        <message>
            <source>The order is settled. A manager can take the settlement back first.</source>
            <translation>Der Auftrag ist abgerechnet. Zuerst kann die Leitung die Abrechnung zurücknehmen.</translation>
        </message>
        <message>
            <source>It was changed since, or others build on it. Change it in the record itself.</source>
            <translation>Es wurde seitdem geändert, oder anderes baut darauf auf. Ändern Sie es im Datensatz selbst.</translation>
        </message>
        <message>
            <source>Ask the customer for a new consent instead.</source>
            <translation>Bitten Sie stattdessen die Kundin oder den Kunden um eine neue Einwilligung.</translation>
        </message>
        <message>
            <source>Change the field in the record itself.</source>
            <translation>Ändern Sie das Feld im Datensatz selbst.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Next follow-up set</source>
            <translation>Wiedervorlage gesetzt</translation>
        </message>
        <message>
            <source>PIN or password set</source>
            <translation>PIN oder Passwort gesetzt</translation>
        </message>
        <message>
            <source>Signing in changed</source>
            <translation>Anmeldung geändert</translation>
        </message>
        <message>
            <source>Customers merged</source>
            <translation>Kunden zusammengeführt</translation>
        </message>
        <message>
            <source>Customers kept apart</source>
            <translation>Kunden auseinandergehalten</translation>
        </message>
        <message>
            <source>Customers separated</source>
            <translation>Kunden getrennt</translation>
        </message>
        <message>
            <source>Identity document added</source>
            <translation>Ausweisdokument aufgenommen</translation>
        </message>
        <message>
            <source>Identity document removed</source>
            <translation>Ausweisdokument entfernt</translation>
        </message>
        <message>
            <source>Identity number read</source>
            <translation>Ausweisnummer gelesen</translation>
        </message>
        <message>
            <source>Identity numbers sealed for the store</source>
            <translation>Ausweisnummern für den Betrieb versiegelt</translation>
        </message>
        <message>
            <source>Refused change given up</source>
            <translation>Abgelehnte Änderung aufgegeben</translation>
        </message>
        <message>
            <source>What was read stays read, and its trace in the timeline.</source>
            <translation>Was gelesen wurde, bleibt gelesen, und seine Spur im Verlauf auch.</translation>
        </message>
        <message>
            <source>Photo or document added</source>
            <translation>Foto oder Dokument hinzugefügt</translation>
        </message>
        <message>
            <source>Photo or document named</source>
            <translation>Foto oder Dokument benannt</translation>
        </message>
        <message>
            <source>Photo or document removed</source>
            <translation>Foto oder Dokument entfernt</translation>
        </message>
        <message>
            <source>Put right after comparing with the server</source>
            <translation>Nach dem Vergleich mit dem Server berichtigt</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>Termin gebucht</translation>
        </message>
        <message>
            <source>Appointment moved</source>
            <translation>Termin verschoben</translation>
        </message>
        <message>
            <source>Appointment cancelled</source>
            <translation>Termin abgesagt</translation>
        </message>
        <message>
            <source>Nobody came to the appointment</source>
            <translation>Niemand kam zum Termin</translation>
        </message>
        <message>
            <source>Booked car arrived</source>
            <translation>Gebuchtes Fahrzeug angekommen</translation>
        </message>
    </context>
    <context>
        <name>forecourt::VinField</name>
        <message>
            <source>A VIN has no I, O or Q. %1? Alt+Enter takes it.</source>
            <translation>Eine FIN enthält kein I, O oder Q. %1? Alt+Eingabe übernimmt sie.</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 von %2 Zeichen</translation>
        </message>
        <message>
            <source>A VIN has only letters and digits.</source>
            <translation>Eine FIN besteht nur aus Buchstaben und Ziffern.</translation>
        </message>
        <message>
            <source>The check digit does not fit, as is usual for imports.</source>
            <translation>Die Prüfziffer passt nicht, wie bei Importen üblich.</translation>
        </message>
        <message>
            <source>The check digit does not fit: read the number again.</source>
            <translation>Die Prüfziffer passt nicht: bitte die Nummer noch einmal lesen.</translation>
        </message>
        <message>
            <source>Model year %1</source>
            <translation>Modelljahr %1</translation>
        </message>
    </context>
    <context>
        <name>forecourt::VisitSummary</name>
        <message>
            <source>Arrived %1</source>
            <translation>Angekommen %1</translation>
        </message>
        <message>
            <source>promised for %1</source>
            <translation>zugesagt für %1</translation>
        </message>
        <message>
            <source>Open the order</source>
            <translation>Auftrag öffnen</translation>
        </message>
        <message>
            <source>Print the sheet</source>
            <translation>Schein drucken</translation>
        </message>
        <message>
            <source>Take in again</source>
            <translation>Erneut annehmen</translation>
        </message>
        <message>
            <source>Next arrival</source>
            <translation>Nächste Ankunft</translation>
        </message>
    </context>
    <context>
        <name>forecourt::WindowCommands</name>
        <message>
            <source>Go to %1</source>
            <translation>Zu „%1“ wechseln</translation>
        </message>
    </context>
</TS>
