// The library's face: one include for programs that read, check, compose and emit.
#pragma once

#include <cvbuild/check/check.hpp>
#include <cvbuild/compose/compose.hpp>
#include <cvbuild/doc/builder.hpp>
#include <cvbuild/emit/emit.hpp>
#include <cvbuild/read/read.hpp>
#include <cvbuild/report/report.hpp>
