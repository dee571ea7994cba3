package httpx

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// refuseUnsound answers 400 to requests that others on the way could have read differently
// from us. It closes the connection, since what follows may be a part of them. The server
// beneath hides some of these from handlers, so this reads the header lines as they came.
func refuseUnsound(app *fiber.App) {
	known := app.Server().Handler
	app.Server().Handler = func(c *fasthttp.RequestCtx) {
		why := unsound(c.Request.Header.RawHeaders(), c.Request.Header.IsHTTP11())
		if why == "" {
			known(c)
			return
		}
		p := newProblem(http.StatusBadRequest, "")
		p.Code, p.Detail = "unsound_request", why
		answerBare(c, p)
		c.SetConnectionClose()
	}
}

// answerBare answers with a problem before any of our handlers has begun.
func answerBare(c *fasthttp.RequestCtx, p *Problem) {
	body, _ := json.Marshal(p) // texts and numbers, which always encode
	c.SetStatusCode(p.Status)
	c.SetContentType(problemType)
	c.SetBody(body)
}

// unsound says what is wrong with the lines of a header, "" if nothing is.
func unsound(lines []byte, needsHost bool) string {
	var hosts, lengths, encodings int
	for line := range bytes.Lines(lines) {
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) == 0 {
			continue
		}
		name, value, found := bytes.Cut(line, []byte(":"))
		switch {
		case line[0] == ' ' || line[0] == '\t':
			return "A header line begins with a space: headers may not go on over several lines."
		case !found || len(name) == 0 || bytes.ContainsFunc(name, notInName):
			return "A header has no name, or one with a space or another sign that names do not have."
		case bytes.ContainsAny(value, "\r\x00"):
			return "A header has a line break or a zero byte in its value."
		}
		switch strings.ToLower(string(name)) {
		case "host":
			hosts++
			if bytes.ContainsAny(bytes.TrimSpace(value), " \t,/@\\?#") {
				return "The Host header is not the name of a host."
			}
		case "content-length":
			lengths++
		case "transfer-encoding":
			encodings++
		}
	}
	switch {
	case hosts > 1 || hosts == 0 && needsHost:
		return "Send the Host header, once."
	case lengths > 1 || encodings > 1:
		return "Say once how long the body is."
	case lengths > 0 && encodings > 0:
		return "A body has a Content-Length or comes in chunks, not both."
	}
	return ""
}

// notInName says whether the letter is not allowed in names of headers (RFC 9110, 5.6.2).
func notInName(r rune) bool {
	letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	return !letter && !strings.ContainsRune("!#$%&'*+-.^_`|~", r)
}
