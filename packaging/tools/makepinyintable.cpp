// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the table of models/domain/pinyin.cpp: for each character of the block CJK Unified Ideographs its
// readings without tones, from ICU's transliterators Han-Latin (usual) and Han-Latin/Names (as a surname).
// Runs at build time, so that the program itself needs no ICU.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <vector>

namespace {

constexpr int kFirst = 0x4E00;
constexpr int kLast = 0x9FFF;
constexpr std::size_t kMostReadings = 3;

std::unique_ptr<icu::Transliterator> transliterator(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    // Marks of tone go, the two dots of ü stay and are written as v, as Chinese keyboards do.
    UParseError where;
    const icu::UnicodeString rules = icu::UnicodeString::fromUTF8(
        std::string(":: ") + name +
        ";\n:: NFD;\n:: [[:Mn:]-[\\u0308]] Remove;\n:: NFC;\n:: Lower;\n\\u00fc > v;\n");
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createFromRules("pinyin", rules, UTRANS_FORWARD, where, status));
    if (U_FAILURE(status)) {
        std::fprintf(stderr, "%s: %s\n", name, u_errorName(status));
        std::exit(1);
    }
    return made;
}

std::string read(const icu::Transliterator &by, int character)
{
    icu::UnicodeString text(static_cast<UChar32>(character));
    by.transliterate(text);
    std::string latin;
    text.trim().toUTF8String(latin);
    const bool plain =
        !latin.empty() && latin.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    return plain ? latin : std::string();
}

// Readings in compound surnames that a character alone does not show, and names ICU reads otherwise.
const std::map<int, std::string> kMore = {
    {0x6734, "piao"},  // 朴
    {0x5C09, "yu"},    // 尉迟
    {0x4E07, "mo"},    // 万俟
    {0x4FDF, "qi"},    // 万俟
    {0x5355, "chan"},  // 单于
    {0x957F, "zhang"}, // 长孙
    {0x6FB9, "tan"},   // 澹台
};

// Without repetition, at most kMostReadings, padded with empty ones.
std::vector<std::string> readingsOf(int character, const icu::Transliterator &usual,
                                    const icu::Transliterator &surname)
{
    std::vector<std::string> wanted{read(usual, character), read(surname, character)};
    if (const auto more = kMore.find(character); more != kMore.end()) {
        wanted.push_back(more->second);
    }
    std::vector<std::string> readings;
    for (const std::string &reading : wanted) {
        if (!reading.empty() && std::find(readings.begin(), readings.end(), reading) == readings.end()) {
            readings.push_back(reading);
        }
    }
    readings.resize(kMostReadings);
    return readings;
}

struct Table
{
    std::vector<std::string> syllables{""}; // number 0: no reading
    std::string readings;                   // kMostReadings numbers a character
};

Table makeTable()
{
    const auto usual = transliterator("Han-Latin");
    const auto surname = transliterator("Han-Latin/Names");
    std::map<std::string, int> numbers{{"", 0}};
    Table table;
    for (int character = kFirst; character <= kLast; ++character) {
        for (const std::string &reading : readingsOf(character, *usual, *surname)) {
            const auto [at, isNew] = numbers.emplace(reading, static_cast<int>(table.syllables.size()));
            if (isNew) {
                table.syllables.push_back(reading);
            }
            table.readings += std::to_string(at->second) + ',';
        }
        table.readings += character % 16 == 15 ? "\n" : "";
    }
    return table;
}

} // namespace

int main(int argc, char **argv)
{
    std::FILE *file = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
    if (file == nullptr) {
        std::fputs("usage: makepinyintable OUTPUT\n", stderr);
        return 1;
    }
    const Table table = makeTable();
    std::fputs("// Made by makepinyintable; not to be edited.\n#include \"models/domain/pinyintable.h\"\n\n"
               "namespace forecourt::pinyintable {\n\nconst char *const kSyllables[] = {\n",
               file);
    for (const std::string &syllable : table.syllables) {
        std::fprintf(file, "\"%s\",\n", syllable.c_str());
    }
    std::fprintf(
        file, "};\n\nconst unsigned short kReadings[] = {\n%s};\n\n} // namespace forecourt::pinyintable\n",
        table.readings.c_str());
    return std::fclose(file) == 0 ? 0 : 1;
}
