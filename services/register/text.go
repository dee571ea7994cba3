package register

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// readText reads the file as text with \n at the ends of its lines. It may be
// UTF-8 (with or without a byte-order mark), UTF-16 with one, or Windows-1252, in
// which the register publishes. Lines that are in another of the two than most
// are noted.
func readText(file io.Reader, note func(line int, text string)) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil {
		return "", fmt.Errorf("register: reading: %w", err)
	}
	if len(raw) > maxFile {
		return "", notRegister("it is larger than 256 MB")
	}
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		if raw, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(raw); err != nil {
			return "", notRegister("it is not a text file")
		}
	}
	if slices.Contains(raw, 0) {
		return "", notRegister("it is not a text file")
	}
	raw, marked := bytes.CutPrefix(raw, []byte("\xef\xbb\xbf"))
	raw = unixLines(raw)
	if utf8.Valid(raw) {
		return string(raw), nil
	}
	return decodeLines(raw, marked, note), nil
}

// unixLines ends every line by \n, also those of a file from Windows or from an
// old Macintosh.
func unixLines(raw []byte) []byte {
	if !slices.Contains(raw, '\r') {
		return raw
	}
	raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(raw, []byte("\r"), []byte("\n"))
}

// decodeLines reads each line that is not UTF-8 as Windows-1252. A file that is
// marked says of itself that it is UTF-8.
func decodeLines(raw []byte, marked bool, note func(line int, text string)) string {
	var out strings.Builder
	out.Grow(len(raw) + len(raw)/16)
	var utf, windows []int
	line := 0
	for text := range bytes.Lines(raw) {
		line++
		switch {
		case utf8.Valid(text):
			if isForeign(text) {
				utf = append(utf, line)
			}
			_, _ = out.Write(text) // a Builder never fails
		default:
			windows = append(windows, line)
			decodeLine(&out, text)
		}
	}
	if marked || len(utf) >= len(windows) {
		noteLines(windows, "is written in Windows-1252, unlike the file, and was read so", note)
	} else {
		noteLines(utf, "is written in UTF-8, unlike the file, and was read so", note)
	}
	return out.String()
}

// decodeLine leaves what is UTF-8 in the line as it is.
func decodeLine(out *strings.Builder, text []byte) {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(text[0])
		}
		_, _ = out.WriteRune(r)
		text = text[size:]
	}
}

func isForeign(text []byte) bool {
	return slices.ContainsFunc(text, func(b byte) bool { return b >= utf8.RuneSelf })
}

func noteLines(lines []int, text string, note func(int, string)) {
	for _, line := range lines {
		note(line, text)
	}
}
