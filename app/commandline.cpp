// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/output.h"

#include <QStandardPaths>

#include <CLI/CLI.hpp>
#include <map>

namespace forecourt {

namespace {

// CLI11 fills standard strings; the line itself is Qt's.
class Arguments final
{
public:
    Arguments()
        : m_app("Forecourt: the dealer operations desk. Without a command it opens the window.", "forecourt")
    {
        m_app.set_version_flag("--version", FORECOURT_VERSION);
        m_app.require_subcommand(0, 1);
        m_app.fallthrough();
        text(m_app.add_option("--data", m_texts["data"], "data folder of this desk"), "data");
        m_app.add_flag("--json", m_line.json, "answer in JSON");
        appearance(m_app);
        m_app.add_option("files", m_files, "lead files to open in the window");
        addRecords();
        addReception();
        addAttachments();
        addSync();
        addStore();
    }

    ParsedCommandLine parse(int argc, const char *const *argv)
    {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::ParseError &error) {
            return {m_line, m_app.exit(error) == 0 ? kDone : kCouldNotRun};
        }
        collect();
        return {m_line, std::nullopt};
    }

private:
    void text(CLI::Option *option, const char *name) { m_options[name] = option; }

    CLI::App *command(const char *name, const char *description)
    {
        CLI::App *sub = m_app.add_subcommand(name, description);
        sub->fallthrough();
        return sub;
    }

    void required(CLI::App *sub, const char *name, const char *key, const char *description)
    {
        sub->add_option(name, m_texts[key], description)->required();
    }

    void optional(CLI::App *sub, const char *name, const char *key, const char *description)
    {
        sub->add_option(name, m_texts[key], description);
    }

    void appearance(CLI::App &app)
    {
        app.add_option("--language", m_texts["language"], "zh_CN, de or en");
        app.add_option("--theme", m_texts["theme"], "light, dark or contrast")
            ->check(CLI::IsMember({"light", "dark", "contrast"}));
        app.add_flag("--dark", m_dark, "as --theme dark");
        app.add_option("--scale", m_line.scale, "text size, 1.0 to 2.0")->check(CLI::Range(1.0, 2.0));
        app.add_option("--size", m_texts["size"], "window size, WxH");
    }

    void addRecords()
    {
        CLI::App *import = command("import", "read files into the store");
        import->require_subcommand(1);
        CLI::App *leads = import->add_subcommand("leads", "leads in ADF/XML 1.0");
        leads->fallthrough();
        leads->add_option("FILE", m_files, "files to read")->required();
        addTables(import);
        required(
            command("find", "customers, vehicles, orders and leads by name, phone, plate, VIN or number"),
            "TEXT", "text", "what to look for");
        required(command("customer", "one customer's card"), "ID", "id", "the customer");
        required(command("timeline", "one customer's timeline, newest first"), "ID", "id", "the customer");
        CLI::App *show = command("show", "every field of a record");
        addMerging();
        required(show, "KIND", "kind", "customer, vehicle, lead, visit, order, job, line, …");
        required(show, "ID", "id", "the record");
        CLI::App *audit =
            command("audit", "who changed which field of a record from what to what, when, where");
        required(audit, "KIND", "kind", "customer, vehicle, lead, visit or order");
        required(audit, "ID", "id", "the record");
        optional(audit, "FILE", "file", "also write it as CSV or *.xlsx; written over if it exists");
        optional(audit, "--as", "advisor",
                 "name of the person who exports; without it the first of the staff");
        CLI::App *print = command("print", "write a form of a record as PDF");
        required(print, "KIND", "kind",
                 "visit (or checkin): the check-in sheet; order: estimate or settlement");
        required(print, "ID", "id", "the record");
        required(print, "FILE", "file", "the PDF; written over if it exists");
        print->add_option("--paper", m_texts["paper"], "A4 (default), A5 or roll80")
            ->check(CLI::IsMember({"A4", "A5", "roll80"}));
        CLI::App *exporting = command("export", "write a list as CSV or XLSX");
        required(exporting, "LIST", "kind",
                 "customers, leads, orders, visits, timeline, staff, leads-by-source, first-response, "
                 "orders-by-day, conflicts, refused or waiting");
        required(exporting, "FILE", "file",
                 "*.xlsx is a workbook, anything else CSV; written over if it exists");
        optional(exporting, "--find", "text", "only the customers, leads or orders that this text finds");
        optional(exporting, "--customer", "id", "whose timeline");
        exporting->add_option("--scope", m_texts["scope"], "visits: waiting, reception or today (default)")
            ->check(CLI::IsMember({"waiting", "reception", "today"}));
        exporting
            ->add_option("--period", m_texts["period"],
                         "figures: month, 30-days (default), last-month or week")
            ->check(CLI::IsMember({"month", "30-days", "last-month", "week"}));
        optional(exporting, "--columns", "columns", "which columns, in order: name,phone,…; without it all");
        optional(exporting, "--as", "advisor",
                 "name of the person who exports; without it the first of the staff");
        CLI::App *set = command("set", "change fields of a record");
        required(set, "KIND", "kind", "customer, vehicle, lead, visit, order or job");
        required(set, "ID", "id", "the record");
        set->add_option("FIELD=VALUE", m_assignments, "fields and their new values")->required();
    }

    void addMerging()
    {
        command("duplicates", "customers that may be one: the same number, address, or car and name")
            ->add_option("--most", m_line.most, "so many pairs, 100 without it")
            ->check(CLI::Range(1, 100000));
        CLI::App *merge = command("merge", "make two customers one; nothing is lost, and separate undoes it");
        required(merge, "OF", "id", "the customer that goes on under the other");
        required(merge, "INTO", "into", "the customer that stands for both");
        merge
            ->add_option(
                "--take", m_take,
                "take this of OF, none to say that all stays at INTO; what is left out is chosen by what "
                "is there, fuller and newer")
            ->delimiter(',')
            ->check(CLI::IsMember(
                {"none", "name", "gender", "birthYear", "language", "notes", "owner", "source"}));
        required(command("separate", "make a merged customer one of its own again"), "ID", "id",
                 "the customer that was merged into another");
    }

    void addTables(CLI::App *import)
    {
        for (const auto &[name, what] :
             {std::pair("customers", "customers, and cars named beside them, from a CSV file"),
              std::pair("vehicles", "cars and their owners from a CSV file")}) {
            CLI::App *table = import->add_subcommand(name, what);
            table->fallthrough();
            table->add_option("FILE", m_files, "files to read")->required();
            table->add_option("--columns", m_texts["columns"],
                              "what each column means, in order: name,phone,email,ignore,…; without it the "
                              "titles of the first row tell");
            table->add_flag("--check", m_line.checkOnly, "say what would be taken, and change nothing");
        }
        import->add_subcommand("undo", "take the latest import of customers or vehicles back")->fallthrough();
    }

    void addReception()
    {
        CLI::App *checkin = command("checkin", "receive a car and open a service order");
        required(checkin, "--plate", "plate", "plate, in full or its tail if the car is known");
        checkin->add_option("--concern", m_concerns, "what the customer says; may be given several times")
            ->required();
        optional(checkin, "--customer", "customerName", "name, for a car that is not known");
        optional(checkin, "--phone", "phone", "telephone number, for a car that is not known");
        optional(checkin, "--vin", "vin", "vehicle identification number");
        optional(checkin, "--make", "make", "make");
        optional(checkin, "--model", "model", "model");
        optional(checkin, "--advisor", "advisor", "name of the service advisor");
        optional(checkin, "--promise", "promise", "promised time: 17:30 or 2026-11-03T17:30");
        checkin->add_option("--odometer", m_odometer, "kilometres");
        checkin->add_flag("--accept-warnings", m_line.acceptWarnings, "save although something looks odd");
    }

    void addAttachments()
    {
        CLI::App *attach = command("attach", "add photos and documents to a record");
        required(attach, "KIND", "kind", "visit, order or customer");
        required(attach, "ID", "id", "the record");
        attach->add_option("FILE", m_files, "JPEG, PNG, WebP or PDF")->required();
        optional(attach, "--caption", "text", "what they show; of a PDF its name without it");
        optional(attach, "--as", "advisor", "name of the person who adds; without it the first of the staff");
        CLI::App *list = command("attachments", "the photos and documents of a record, and where they are");
        required(list, "KIND", "kind", "visit, order or customer");
        required(list, "ID", "id", "the record");
        list->add_flag("--fetch", m_line.fetch, "have what is not at this desk come with the next exchange");
    }

    void addSync()
    {
        CLI::App *enrol = command("enrol", "join a store on a server");
        required(enrol, "URL", "url", "the server, https://… or http://127.0.0.1:…");
        required(enrol, "CODE", "code", "one-time code from `forecourt-server admin enrol-code`");
        optional(enrol, "--name", "deskName", "what this desk is called");
        optional(enrol, "--ca", "authority",
                 "certificates (PEM) of the authority of a server that the system does not know");
        enrol->add_flag("--key-in-file", m_line.keyInFile,
                        "keep this desk's key in a file that only this account can read; without it the "
                        "session's secret service keeps it");
        required(command("trust", "believe servers with certificates of this authority too"), "FILE", "file",
                 "certificates of the authority, PEM");
        required(command("export-pending",
                         "write what the server has not taken yet into a file, signed by this desk, for "
                         "`forecourt-server admin import-pending`"),
                 "FILE", "file", "must not exist yet");
        CLI::App *sync = command("sync", "exchange with the server");
        sync->add_flag("--once", m_line.once, "exchange once, report and end")->required();
        sync->add_flag("--apply-held", m_line.applyHeld,
                       "apply the deletions that the exchange before held back");
        command("conflicts", "values that were committed on some desk and do not stand");
    }

    void addStore()
    {
        CLI::App *demo = command("demo", "fill an empty store with believable data");
        demo->add_option(
                "--customers", m_customers,
                "a store of that size with a history of eight years, which no server hears of; 0 gives "
                "the store and its staff only")
            ->check(CLI::Range(0, 1000000));
        demo->add_flag("--operations", m_line.operations,
                       "with --customers: make each through the write path, so that they synchronise (slow)");
        demo->add_option("--seed", m_line.seed, "the same seed gives the same people, cars and work");
        optional(demo, "--at", "at",
                 "with --customers: told as of this moment (2026-11-01T08:00:00Z); the same seed and moment "
                 "give the same rows with the same ids");
        CLI::App *check = command("check", "check the file, its digests, its guards and the search index");
        check->add_flag("--repair", m_line.repair,
                        "make a search index that is not sound anew; put the newest good backup in the place "
                        "of a damaged store");
        CLI::App *backup = command("backup", "write a consistent copy");
        required(backup, "FILE", "file", "the copy; must not exist yet");
        optional(backup, "--password-file", "passwordFile", "seal it with the first line of this file");
        CLI::App *restore = command("restore", "make a backup the store of an empty data folder");
        required(restore, "FILE", "file", "the backup");
        optional(restore, "--password-file", "passwordFile", "its first line opens a sealed backup");
        CLI::App *tour = command("tour", "walk through the windows and save a picture of each step");
        required(tour, "OUTDIR", "outFolder", "folder for the pictures");
        tour->add_flag("--rooms", m_line.roomsOnly, "every room and form as it stands, and nothing done");
        optional(command("gallery", "show the widgets of the interface, or save a picture of each"), "OUTDIR",
                 "outFolder", "folder for the pictures; none opens a window");
    }

    QString textOf(const char *key) { return QString::fromLocal8Bit(m_texts[key].c_str()); }

    static QStringList list(const std::vector<std::string> &items)
    {
        QStringList strings;
        for (const std::string &item : items) {
            strings.append(QString::fromLocal8Bit(item.c_str()));
        }
        return strings;
    }

    void collect()
    {
        for (const CLI::App *sub : m_app.get_subcommands()) {
            m_line.command = QString::fromStdString(sub->get_name());
            for (const CLI::App *part : sub->get_subcommands()) {
                m_texts["kind"] = part->get_name(); // import leads
            }
        }
        if (m_customers >= 0) {
            m_line.customers = m_customers;
        }
        m_line.data = textOf("data");
        if (m_line.data.isEmpty()) {
            m_line.data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                          QStringLiteral("/forecourt");
        }
        m_line.files = list(m_files);
        m_line.columns = textOf("columns");
        m_line.scope = textOf("scope");
        m_line.period = textOf("period");
        m_line.text = textOf("text");
        m_line.id = textOf("id");
        m_line.into = textOf("into");
        m_line.take = list(m_take);
        m_line.kind = textOf("kind");
        m_line.assignments = list(m_assignments);
        m_line.at = textOf("at");
        m_line.url = textOf("url");
        m_line.code = textOf("code");
        m_line.deskName = textOf("deskName");
        m_line.authorityFile = textOf("authority");
        m_line.file = textOf("file");
        m_line.passwordFile = textOf("passwordFile");
        m_line.paper = textOf("paper");
        collectReception();
        collectAppearance();
    }

    void collectReception()
    {
        m_line.plate = textOf("plate");
        m_line.concerns = list(m_concerns);
        m_line.customerName = textOf("customerName");
        m_line.phone = textOf("phone");
        m_line.vin = textOf("vin");
        m_line.make = textOf("make");
        m_line.model = textOf("model");
        m_line.advisor = textOf("advisor");
        m_line.promise = textOf("promise");
        if (m_odometer >= 0) {
            m_line.odometer = m_odometer;
        }
    }

    void collectAppearance()
    {
        m_line.outFolder = textOf("outFolder");
        m_line.language = textOf("language");
        m_line.theme = m_dark ? QStringLiteral("dark") : textOf("theme");
        const QStringList size = textOf("size").split(QLatin1Char('x'));
        if (size.size() == 2 && size.at(0).toInt() > 0 && size.at(1).toInt() > 0) {
            m_line.width = size.at(0).toInt();
            m_line.height = size.at(1).toInt();
        }
    }

    CLI::App m_app;
    CommandLine m_line;
    std::map<std::string, std::string> m_texts;
    std::map<std::string, CLI::Option *> m_options;
    std::vector<std::string> m_files;
    std::vector<std::string> m_assignments;
    std::vector<std::string> m_concerns;
    std::vector<std::string> m_take;
    qint64 m_odometer = -1;
    int m_customers = -1;
    bool m_dark = false;
};

} // namespace

ParsedCommandLine parseCommandLine(int argc, const char *const *argv)
{
    return Arguments().parse(argc, argv);
}

} // namespace forecourt
