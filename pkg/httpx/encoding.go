package httpx

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// minPacked is the smallest body in bytes that is worth compressing. A smaller one goes
// into one packet anyway.
const minPacked = 1400

// coding is a way to compress, by its name in HTTP.
type coding struct {
	name string
	pack func(body []byte) []byte
}

// codings are the ways to compress an answer while it is sent, the best first.
var codings = []coding{
	{"zstd", func(b []byte) []byte { return fasthttp.AppendZstdBytesLevel(nil, b, fasthttp.CompressZstdBestSpeed) }},
	{"br", func(b []byte) []byte {
		return fasthttp.AppendBrotliBytesLevel(nil, b, fasthttp.CompressBrotliDefaultCompression)
	}},
	{"gzip", func(b []byte) []byte {
		return fasthttp.AppendGzipBytesLevel(nil, b, fasthttp.CompressDefaultCompression)
	}},
}

// compressAnswers compresses JSON and text for callers that accept it. It leaves out
// answers that hand out a secret with a cookie: see docs/decisions/0005-compression.md.
func compressAnswers(c *fiber.Ctx) error {
	if err := c.Next(); err != nil {
		return err
	}
	answer := c.Response()
	if !isText(string(answer.Header.ContentType())) || len(answer.Header.ContentEncoding()) > 0 {
		return nil
	}
	c.Vary(fiber.HeaderAcceptEncoding)
	if len(answer.Body()) < minPacked || len(answer.Header.Peek(fiber.HeaderSetCookie)) > 0 {
		return nil
	}
	accepted := c.Get(fiber.HeaderAcceptEncoding)
	for _, coding := range codings {
		if accepts(accepted, coding.name) {
			answer.Header.SetContentEncoding(coding.name)
			answer.SetBodyRaw(coding.pack(answer.Body()))
			return nil
		}
	}
	return nil
}

// isText says whether a media type is worth compressing.
func isText(mediaType string) bool {
	return strings.HasPrefix(mediaType, "text/") || strings.Contains(mediaType, "json") ||
		strings.Contains(mediaType, "javascript") || strings.Contains(mediaType, "xml")
}

// accepts says whether an Accept-Encoding names the coding, or all, and not with a weight
// of zero. If both are there, the entry that names it counts.
func accepts(header, coding string) bool {
	any := false
	for entry := range strings.SplitSeq(header, ",") {
		name, parameter, weighted := strings.Cut(entry, ";")
		weight := 1.0
		if weighted {
			_, text, _ := strings.Cut(parameter, "=")
			weight, _ = strconv.ParseFloat(strings.TrimSpace(text), 64) // anything else is zero
		}
		switch name = strings.TrimSpace(name); {
		case strings.EqualFold(name, coding):
			return weight > 0
		case name == "*":
			any = weight > 0
		}
	}
	return any
}
