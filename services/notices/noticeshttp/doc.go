// Package noticeshttp is the HTTP face of notices.
package noticeshttp
