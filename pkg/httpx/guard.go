package httpx

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"lateral/pkg/apperr"
)

// headAsGet answers HEAD as GET everywhere; the server leaves the body out.
func headAsGet(c *fiber.Ctx) error {
	if c.Method() == http.MethodHead {
		c.Method(http.MethodGet)
		return c.RestartRouting()
	}
	return c.Next()
}

// headers are on every answer. No cache keeps what people read about each other, unless the
// answer says otherwise.
func headers(secure bool) fiber.Handler {
	return func(c *fiber.Ctx) error {
		c.Set("X-Content-Type-Options", "nosniff")
		c.Set("X-Frame-Options", "DENY")
		c.Set("Referrer-Policy", "same-origin")
		c.Set("Content-Security-Policy",
			"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri "+
				"'none'; form-action 'self'")
		c.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		c.Set("Cache-Control", "no-store")
		if secure || IsSecure(c.UserContext()) {
			c.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		return c.Next()
	}
}

// recoverPanic turns a panic into an error, and logs where it was. People are told no
// details.
func recoverPanic(c *fiber.Ctx) (err error) {
	defer func() {
		if p := recover(); p != nil {
			r := requestOf(c.UserContext())
			r.log.Error("panic", slog.String("request_id", r.id), slog.Any("panic", p),
				slog.String("stack", string(debug.Stack())))
			err = fmt.Errorf("httpx: panic: %v", p)
		}
	}()
	return c.Next()
}

// refuseEncoded refuses compressed bodies, since a small one could unpack to more than the
// machine holds.
func refuseEncoded(c *fiber.Ctx) error {
	if encoding := c.Get(fiber.HeaderContentEncoding); encoding != "" && encoding != "identity" {
		return fiber.NewError(http.StatusUnsupportedMediaType, "Send the body as it is, without a Content-Encoding.")
	}
	return c.Next()
}

// refuseGarbled refuses addresses that are not UTF-8 when decoded, since no database and no
// index could look such text up.
func refuseGarbled(c *fiber.Ctx) error {
	uri := c.Request().URI()
	path, err := url.PathUnescape(string(uri.PathOriginal()))
	ok := err != nil || utf8.ValidString(path) // a broken escape is taken as it is
	for name, value := range uri.QueryArgs().All() {
		ok = ok && utf8.Valid(name) && utf8.Valid(value)
	}
	if key := c.Request().Header.Peek("Idempotency-Key"); !utf8.Valid(key) {
		return &apperr.Error{Kind: apperr.KindInvalid, Code: "garbled_key",
			Message: "The Idempotency-Key has characters that are not UTF-8."}
	}
	if !ok {
		return &apperr.Error{Kind: apperr.KindInvalid, Code: "garbled_address",
			Message: "The address has characters that are not UTF-8."}
	}
	return c.Next()
}

// refuseOtherMethods answers with a problem to methods that Fiber does not know. Fiber
// would answer them itself before any of our handlers.
func refuseOtherMethods(app *fiber.App) {
	known := app.Server().Handler
	app.Server().Handler = func(c *fasthttp.RequestCtx) {
		if slices.Contains(fiber.DefaultMethods, string(c.Method())) {
			known(c)
			return
		}
		answerBare(c, newProblem(http.StatusMethodNotAllowed, "There is no such method."))
		c.Response.Header.Set(fiber.HeaderAllow, strings.Join(fiber.DefaultMethods, ", "))
	}
}
