package httpx

import (
	"strings"
	"unicode"

	"github.com/danielgtaylor/huma/v2"
)

// plainWords are Huma's words for what a schema does not allow, by how they
// begin, and ours. What ends with a colon is followed by the rest of Huma's.
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

// plain puts Huma's words into plain English: the entry that begins the longest
// counts. What is not in the table is returned as it is.
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

// plainField is what Huma says of one value. Where JSON does not fit the type
// that it is read into, which Huma's own check cannot see of numbers that are too
// large, it tells that in the words of encoding/json.
func plainField(d *huma.ErrorDetail) ProblemField {
	kind, misfit := strings.CutPrefix(d.Message, "json: cannot unmarshal ")
	if !misfit {
		return ProblemField{Location: d.Location, Message: plain(d.Message)}
	}
	f := ProblemField{Location: d.Location, Message: "This is of another kind than it must be."}
	if strings.HasPrefix(kind, "number") {
		f.Message = "This number is too large, or not written in digits alone."
	}
	_, path, _ := strings.Cut(kind, " Go struct field ")
	path, _, _ = strings.Cut(path, " of type ")
	for i, name := range strings.Split(path, ".") {
		if i > 0 && name != "" && !unicode.IsUpper(rune(name[0])) { // the names of types are Go's affair
			f.Location += "." + name
		}
	}
	return f
}
