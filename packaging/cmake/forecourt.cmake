# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every target of the house shares: language, warnings, compiler cache, precompiled header, and the
# four ways to add a target (library, executable, test, fuzzer).

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

find_program(FORECOURT_CCACHE ccache)
if(FORECOURT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${FORECOURT_CCACHE})
endif()
find_program(FORECOURT_MOLD mold)
if(FORECOURT_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(forecourt_options INTERFACE)
target_include_directories(forecourt_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(forecourt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 SPDLOG_FMT_EXTERNAL)
target_compile_options(forecourt_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual $<$<CONFIG:Debug>:-Wnull-dereference>
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
if(FORECOURT_WERROR)
    target_compile_options(forecourt_options INTERFACE -Werror)
endif()
if(FORECOURT_SANITIZE)
    # GCC 12 takes instrumented copies of variants for uninitialised ones; the other presets keep that warning.
    target_compile_options(forecourt_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer -Wno-maybe-uninitialized)
    target_link_options(forecourt_options INTERFACE -fsanitize=address,undefined)
endif()

# Seen by nearly every source; kept to what changes never.
set(FORECOURT_PCH <QByteArray> <QHash> <QList> <QObject> <QString> <QStringList> <QUuid> <QVariant>
    <algorithm> <functional> <memory> <optional> <utility> <variant> <vector> <tl/expected.hpp>)

# forecourt_library(NAME SOURCES … [PUBLIC libs] [PRIVATE libs])
function(forecourt_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC forecourt_options Qt6::Core tl::expected ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    target_precompile_headers(${name} PRIVATE ${FORECOURT_PCH})
endfunction()

# forecourt_executable(NAME main.cpp libs…)
function(forecourt_executable name main)
    add_executable(${name} ${main})
    target_link_libraries(${name} PRIVATE forecourt_options ${ARGN})
endfunction()

# forecourt_test(tst_name.cpp LIBS … [LABELS …] [ENVIRONMENT …] [TIMEOUT seconds])
# One Qt Test program per class; runs offscreen.
function(forecourt_test source)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LIBS;LABELS;ENVIRONMENT;EXTRA" ${ARGN})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source} ${ARG_EXTRA})
    target_link_libraries(${name} PRIVATE forecourt_options Qt6::Test ${ARG_LIBS})
    target_compile_definitions(${name} PRIVATE FORECOURT_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;${ARG_ENVIRONMENT}")
endfunction()
