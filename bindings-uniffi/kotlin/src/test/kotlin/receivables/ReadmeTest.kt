package receivables

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** The README's Kotlin program is the example, and it prints what the README says of the Rust one. */
class ReadmeTest {
    private val root: Path = Path.of(System.getProperty("receivables.root"))
    private val readme = Files.readString(root.resolve("README.md"))

    /** The first block of that language after a heading. */
    private fun block(heading: String, language: String) =
        readme.substringAfter(heading).substringAfter("```$language\n").substringBefore("```")

    @Test
    fun `the readme shows the example as it is`() {
        val program = Files.readString(root.resolve("examples/kotlin/FirstInvoice.kt"))
        assertEquals(program.substringAfter("package examples\n\n"), block("### Kotlin", "kotlin"))
    }

    @Test
    fun `the example prints what the readme says`() {
        val printed = ByteArrayOutputStream()
        val before = System.out
        System.setOut(PrintStream(printed, true, Charsets.UTF_8))
        try {
            examples.main()
        } finally {
            System.setOut(before)
        }
        assertEquals(block("### Rust", "text").trimEnd(), printed.toString(Charsets.UTF_8).trimEnd())
    }
}
