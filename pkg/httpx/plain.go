package httpx

import (
	"strings"
	"unicode"

	"github.com/danielgtaylor/huma/v2"
)

// plainWords are Huma's messages about a schema, by how they begin, and ours for them.
// After a message that ends with a colon, the rest of Huma's follows.
var plainWords = []struct{ begins, plain string }{
	{"expected required property ", "This is missing: "},
	{"required query parameter is missing", "This is missing."},
	{"required header parameter is missing", "This is missing."},
	{"unexpected property", "There is no such field."},
	{"expected string", "This must be text."},
	{"expected integer", "This must be a whole number."},
	{"invalid integer", "This must be a whole number."},
	{"expected number", "This must be a number."},
	{"invalid float", "This must be a number."},
	{"expected boolean", "This must be yes or no (true or false)."},
	{"invalid boolean", "This must be yes or no (true or false)."},
	{"expected array", "This must be a list."},
	{"expected array items to be unique", "Nothing may be in this list twice."},
	{"expected array length <= ", "There are too many. The most is: "},
	{"expected array length >= ", "There are too few. The least is: "},
	{"expected object", "This must be an object."},
	{"expected string to be ", "This must be: "},
	{"expected string to be RFC 3339 date-time", "This must be a date and time, like 2026-02-03T09:00:00Z."},
	{"expected string to be RFC 3339 date", "This must be a date, like 2026-02-03."},
	{"expected string to be RFC 5322 email", "This must be an e-mail address, like head@school.example."},
	{"expected string to be RFC 3986 uri", "This must be a web address, like https://school.example."},
	{"expected string to match pattern ", "This is not written as it must be. It must match: "},
	{"expected value to be one of ", "This must be one of: "},
	{"expected length <= ", "This is too long. The most is: "},
	{"expected length >= ", "This is too short. The least is: "},
	{"expected number <= ", "This is too much. The most is: "},
	{"expected number >= ", "This is too little. The least is: "},
	{"invalid character", "This is not JSON."},
	{"unexpected end of JSON input", "This JSON is cut short."},
	{"invalid UTF-8", "This is not UTF-8 text. Send it as UTF-8, without halves of characters."},
	{"duplicate key ", "This is there twice: "},
	{"unknown content type", "This is not marked as JSON."},
}

// plain puts Huma's messages into plain English. The entry with the longest matching
// beginning counts. A message that is not in the table is returned as it is.
func plain(message string) string {
	longest, out := -1, message
	for _, w := range plainWords {
		rest, found := strings.CutPrefix(message, w.begins)
		if !found || len(w.begins) <= longest {
			continue
		}
		longest, out = len(w.begins), w.plain
		if strings.HasSuffix(w.plain, ": ") {
			out += strings.Trim(strings.TrimSuffix(rest, " to be present"), `"`) + "."
		}
	}
	return out
}

// plainField is Huma's message about one value, in plain English. Huma's own check misses
// numbers that are too large. They fail when the JSON is read into its type, with a message
// of encoding/json.
func plainField(d *huma.ErrorDetail) ProblemField {
	kind, misfit := strings.CutPrefix(d.Message, "json: cannot unmarshal ")
	if !misfit {
		return ProblemField{Location: d.Location, Message: plain(d.Message)}
	}
	f := ProblemField{Location: d.Location, Message: "This is of the wrong kind."}
	if strings.HasPrefix(kind, "number") {
		f.Message = "This number is too large, or not written in digits alone."
	}
	_, path, _ := strings.Cut(kind, " Go struct field ")
	path, _, _ = strings.Cut(path, " of type ")
	for i, name := range strings.Split(path, ".") {
		if i > 0 && name != "" && !unicode.IsUpper(rune(name[0])) { // people need not know the names of Go types
			f.Location += "." + name
		}
	}
	return f
}
