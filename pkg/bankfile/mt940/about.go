package mt940

import (
	"strings"

	"lateral/pkg/bankfile/statement"
)

// describe adds to a line what a field :86: says of it, which banks write in three ways: as
// plain text, in numbered parts, or behind codes.
//
//	008?00STANDING ORDER?20INV-128?32MUELLER
//	/NAME/ST MARYS PRIMARY/REMI/INV-128/EREF/4711
func describe(l *statement.Line, f field) {
	if strings.TrimSpace(strings.Join(f.lines, "")) == "" {
		return
	}
	said := about{text: f.joined(false)}
	if text := strings.TrimSpace(f.joined(true)); numbered(text) {
		said = inParts(text)
	} else if found := behind(said.text, "/", "/"); found["REMI"] != "" || found["NAME"] != "" {
		said = about{text: found["REMI"], name: found["NAME"], reference: found["EREF"]}
	}
	if text := statement.Fold(said.text); text != "" {
		l.Text = text
	}
	if l.Name = statement.Fold(said.name); l.Text == "" {
		l.Text = l.Name
	}
	if ref := statement.Fold(said.reference); ref != "" && ref != "NOTPROVIDED" {
		l.Reference = ref
	}
}

// about is what a field :86: says.
type about struct{ text, name, reference string }

// numbered says whether a text has numbered parts: three digits, a sign, and two digits.
func numbered(text string) bool {
	return len(text) > 6 && digit(text[0]) && digit(text[1]) && digit(text[2]) && separates(text[3]) &&
		digit(text[4]) && digit(text[5])
}

func separates(c byte) bool {
	return !digit(c) && c != ' ' && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c < 0x80
}

// whole is how many letters a numbered part has at most. One that is full breaks anywhere.
const whole = 27

// inParts reads numbered parts: 00 what kind it is, 20 to 29 and 60 to 63 the text, 32 and 33
// the name.
func inParts(text string) about {
	var purpose, name strings.Builder
	kind := ""
	for part := range strings.SplitSeq(text[4:], text[3:4]) {
		if len(part) < 2 || !digit(part[0]) || !digit(part[1]) {
			continue
		}
		number, said := part[:2], part[2:]
		switch {
		case number == "00":
			kind = said
		case number >= "20" && number <= "29" || number >= "60" && number <= "63":
			purpose.WriteString(said)
			if len(said) < whole {
				purpose.WriteByte(' ')
			}
		case number == "32" || number == "33":
			name.WriteString(said)
		}
	}
	a := about{text: purpose.String(), name: name.String()}
	if found := behind(a.text, "", "+"); found["SVWZ"] != "" {
		a.text, a.reference = found["SVWZ"], found["EREF"]
	}
	if strings.TrimSpace(a.text) == "" {
		a.text = kind
	}
	return a
}

// codes stand before what is said of a payment.
var codes = []string{"REMI", "NAME", "EREF", "KREF", "MREF", "CRED", "DEBT", "SVWZ", "ABWA", "ABWE", "IBAN", "BIC",
	"TRTP", "ORDP", "BENM", "MARF", "CSID", "OCMT", "CHGS", "PREF", "IREF", "ISDT", "ADDR", "PURP", "CNTP", "ULTC", "ULTD"}

// behind parts a text at the codes that stand in it between two signs.
func behind(text, before, after string) map[string]string {
	found := map[string]string{}
	for i := 0; i < len(text); {
		code, length := codeAt(text[i:], before, after)
		if code == "" {
			i++
			continue
		}
		end := i + length
		for end < len(text) {
			if next, _ := codeAt(text[end:], before, after); next != "" {
				break
			}
			end++
		}
		if value := strings.Trim(strings.TrimPrefix(text[i+length:end], "USTD//"), "/ "); found[code] == "" {
			found[code] = value
		}
		i = end
	}
	return found
}

// codeAt is the code with which a text begins, and how long it is with its signs.
func codeAt(text, before, after string) (code string, length int) {
	rest, ok := strings.CutPrefix(text, before)
	if !ok {
		return "", 0
	}
	for _, code := range codes {
		if strings.HasPrefix(rest, code) && strings.HasPrefix(rest[len(code):], after) {
			return code, len(before) + len(code) + len(after)
		}
	}
	return "", 0
}
