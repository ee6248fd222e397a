// The library's face: one include for programs that read, check, compose and emit.
#pragma once

#include <cvbuild/check/check.hpp>
#include <cvbuild/compose/compose.hpp>
#include <cvbuild/core/version.hpp>
#include <cvbuild/doc/builder.hpp>
#include <cvbuild/emit/emit.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/report/report.hpp>

/// @namespace cvbuild
/// Sources, findings, themes, applications, documents and what is done with them.
///
/// Four things hold for every declaration, unless its comment says otherwise:
/// - Text is UTF-8; a `std::string_view` or `Slice` that a handle gives out lives as long as any copy of that
///   handle, and one that is passed in need only live as long as the call.
/// - Pointers are borrowed, never to be deleted; null only where it is said what null means.
/// - What is wrong in a source is a Diagnostic, what is wrong in the environment a Result, a programmer's
///   error the program's end, with what was wrong, in every build; nothing but `std::bad_alloc` is thrown.
/// - There is no shared state: different objects may be used from different threads, and one object from
///   several as long as none of them changes it. Handles (Application, Document, Theme) are immutable.

/// @namespace cvbuild::doc
/// What a page shows: the tree of blocks and inlines, its pictures, links and plain text.

/// @namespace cvbuild::model
/// What an application means: its form, answers, CV and letter, as they were read.

/// @namespace cvbuild::source_rules
/// The rules that the readers report themselves.

/// @namespace cvbuild::inspect
/// Built documents, opened and compared with what they should be (target `cvbuild::inspect`).

/// @namespace cvbuild::xml
/// XML and HTML of any origin as a tree (target `cvbuild::xml`).

/// @namespace cvbuild::zip
/// ZIP containers of any origin, every size bounded.
