#include <libxml/xmlversion.h>
// Debian's libxml2 uses ICU, and its headers would bring in ICU's, which Foundation has in another
// version: a module that sees both does not compile. Nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "../CArchive/loaded.h"

#define XML(function) LOADED("libxml2.so.2", function)

XML(htmlCreateMemoryParserCtxt)
XML(htmlCtxtUseOptions)
XML(htmlEntityLookup)
XML(htmlFreeParserCtxt)
XML(htmlParseDocument)
XML(xmlCreateMemoryParserCtxt)
XML(xmlCtxtGetLastError)
XML(xmlCtxtUseOptions)
XML(xmlFreeParserCtxt)
XML(xmlGetPredefinedEntity)
XML(xmlInitParser)
XML(xmlParseDocument)
XML(xmlStrlen)
XML(xmlSwitchEncoding)

#undef XML
