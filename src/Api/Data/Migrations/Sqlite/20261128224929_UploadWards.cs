using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace iHanoi.Api.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UploadWards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Wards",
                table: "UploadBatches",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Wards",
                table: "UploadBatches");
        }
    }
}
