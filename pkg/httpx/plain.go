package httpx

import (
	"strings"

	"github.com/danielgtaylor/huma/v2/validation"
)

// plainSchema puts Huma's messages about schemas into plain English. Huma has variables for
// this; what one of ours leaves out of a message ends with %.0s.
func plainSchema() {
	validation.MsgExpectedRequiredProperty = "This is missing: %s."
	validation.MsgUnexpectedProperty = "There is no such field."
	validation.MsgExpectedString = "This must be text."
	validation.MsgExpectedInteger = "This must be a whole number."
	validation.MsgExpectedNumber = "This must be a number."
	validation.MsgExpectedBoolean = "This must be yes or no (true or false)."
	validation.MsgExpectedArray = "This must be a list."
	validation.MsgExpectedArrayItemsUnique = "Nothing may be in this list twice."
	validation.MsgExpectedMaxItems = "There are too many. The most is: %d."
	validation.MsgExpectedMinItems = "There are too few. The least is: %d."
	validation.MsgExpectedObject = "This must be an object."
	validation.MsgExpectedRFC3339DateTime = "This must be a date and time, like 2026-02-03T09:00:00Z."
	validation.MsgExpectedRFC3339Date = "This must be a date, like 2026-02-03."
	validation.MsgExpectedRFC5322Email = "This must be an e-mail address, like name@place.example.%.0s"
	validation.MsgExpectedRFC3986URI = "This must be a web address, like https://place.example.%.0s"
	validation.MsgExpectedBePattern = "This must be: %s."
	validation.MsgExpectedMatchPattern = "This is not written as it must be. It must match: %s."
	validation.MsgExpectedOneOf = "This must be one of: %s."
	validation.MsgExpectedMaxLength = "This is too long. The most is: %d."
	validation.MsgExpectedMinLength = "This is too short. The least is: %d."
	validation.MsgExpectedMaximumNumber = "This is too much. The most is: %.0f."
	validation.MsgExpectedMinimumNumber = "This is too little. The least is: %.0f."
}

// plainWords are the messages for which Huma has no variables, by how they begin, and ours
// for them. After one of ours that ends with a colon, the rest of the message follows.
var plainWords = []struct{ begins, plain string }{
	{"required query parameter is missing", "This is missing."},
	{"required header parameter is missing", "This is missing."},
	{"invalid integer", "This must be a whole number."},
	{"invalid float", "This must be a number."},
	{"invalid boolean", "This must be yes or no (true or false)."},
	{"invalid character", "This is not JSON."},
	{"unexpected end of JSON input", "This JSON is cut short."},
	{"invalid UTF-8", "This is not UTF-8 text. Send it as UTF-8, without halves of characters."},
	{"duplicate key ", "This is there twice: "},
	{"unknown content type", "This is not marked as JSON."},
}

// plain puts such a message into plain English. One that is not in the table is returned as
// it is.
func plain(message string) string {
	for _, w := range plainWords {
		rest, found := strings.CutPrefix(message, w.begins)
		if !found {
			continue
		}
		if strings.HasSuffix(w.plain, ": ") {
			return w.plain + strings.Trim(rest, `"`) + "."
		}
		return w.plain
	}
	return message
}
