package receivables

import java.time.Instant
import java.time.format.DateTimeFormatterBuilder

private val micros = DateTimeFormatterBuilder().appendInstant(6).toFormatter()
private val nanos = DateTimeFormatterBuilder().appendInstant(9).toFormatter()

/** An instant as it crosses, with every digit that it has: what is finer than a microsecond is refused, not cut off. */
internal fun instantText(instant: Instant): String = (if (instant.nano % 1000 == 0) micros else nanos).format(instant)
